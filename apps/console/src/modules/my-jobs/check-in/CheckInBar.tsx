import { Button } from '@mantine/core';
import { IconArrowDown, IconCamera, IconCheck } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useLocation } from 'wouter';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { deliver } from '../../../shared/outbox.ts';
import { useT } from '../../../shared/phrases.tsx';
import { StickyActionBar } from '../../../shared/StickyActionBar.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import type { Arrival } from '../sheet.ts';
import css from './CheckIn.module.css';
import { type Corner, corners, type Draft, keepDraft, missingStep, type Step } from './draft.ts';

const isCorner = (step: Step): step is Corner => (corners as readonly string[]).includes(step);

type Props = { readonly car: Arrival; readonly draft: Draft; readonly form: RefObject<HTMLDivElement | null> };

/** The bottom button always names the missing step and leads to it; only a whole sheet is sent by it. */
export function CheckInBar({ car, draft, form }: Props) {
  const t = useT();
  const [, go] = useLocation();
  const deed = useDeed();
  const missing = missingStep(draft);
  const send = async () => {
    const input = {
      workOrderId: car.workOrderId,
      odometerKm: draft.odometerKm === '' ? null : Number(draft.odometerKm),
      fuelEighths: draft.fuelEighths,
      keyTag: draft.keyTag.trim() || null,
      belongings: draft.belongings.trim() || null,
      concerns: draft.concerns,
      waiting: draft.waiting,
    };
    const done = await deed.run(() => deliver('checkInVehicle', input, `${t('carIn.screen')} ${car.vehicle.plate}`));
    if (!done) return;
    keepDraft(car.workOrderId, undefined);
    go('/my-jobs');
  };
  const lead = (step: Step) => {
    const place = form.current?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    const target = place?.matches('input, button')
      ? place
      : (place?.querySelector<HTMLElement>('input, button') ?? place);
    if (isCorner(step)) target?.click();
    else target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };
  const words =
    missing === undefined
      ? t('carIn.verb')
      : isCorner(missing)
        ? t('carIn.need.photo', { corner: t(`carIn.corner.${missing}`).toLowerCase() })
        : t(`carIn.need.${missing}`);
  return (
    <>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      {missing && (
        <button type="button" className={css.skip} onClick={send} disabled={deed.busy}>
          {t('carIn.skip')}
        </button>
      )}
      <div className={css.bar}>
        <StickyActionBar>
          <Button
            size="xl"
            fullWidth
            loading={deed.busy}
            leftSection={
              missing === undefined ? (
                <IconCheck size={26} stroke={2} />
              ) : isCorner(missing) ? (
                <IconCamera size={26} stroke={1.75} />
              ) : (
                <IconArrowDown size={26} stroke={1.75} />
              )
            }
            onClick={() => (missing ? lead(missing) : send())}
          >
            {words}
          </Button>
        </StickyActionBar>
      </div>
    </>
  );
}
