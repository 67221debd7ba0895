import { IconCamera, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { deliver } from '../../../shared/outbox.ts';
import { PhotoInput } from '../../../shared/PhotoInput.tsx';
import { useT } from '../../../shared/phrases.tsx';
import css from './CheckIn.module.css';
import { type Corner, corners } from './draft.ts';

type Props = {
  readonly workOrderId: string;
  readonly done: readonly Corner[];
  readonly onDone: (corner: Corner) => void;
  readonly onError: (error: unknown) => void;
};

/** Four photos around the car; each is sent when taken. */
export function Corners({ workOrderId, done, onDone, onError }: Props) {
  const t = useT();
  const [seen, setSeen] = useState<Readonly<Partial<Record<Corner, string>>>>({});
  const [busy, setBusy] = useState<readonly Corner[]>([]);
  const made = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const url of made.current) URL.revokeObjectURL(url);
    },
    [],
  );
  const take = async (corner: Corner, file: File) => {
    const url = URL.createObjectURL(file);
    made.current.push(url);
    setSeen((all) => ({ ...all, [corner]: url }));
    setBusy((all) => [...all, corner]);
    onError(undefined);
    const caption = t(`carIn.corner.${corner}`);
    try {
      await deliver('uploadFile', { owner: 'work_order', ownerId: workOrderId, caption }, caption, file);
      onDone(corner);
    } catch (cause) {
      onError(cause);
    } finally {
      setBusy((all) => all.filter((one) => one !== corner));
    }
  };
  return (
    <section>
      <h2 className={css.heading}>
        {t('carIn.corners')} <span>{t('carIn.cornersOf', { count: done.length })}</span>
      </h2>
      <div className={css.corners}>
        {corners.map((corner) => (
          <span key={corner} data-step={corner}>
            <PhotoInput
              camera
              className={css.corner}
              label={t(`carIn.corner.${corner}`)}
              disabled={busy.includes(corner)}
              onPick={(file) => take(corner, file)}
            >
              {seen[corner] ? (
                <img src={seen[corner]} alt="" />
              ) : (
                !done.includes(corner) && <IconCamera size={26} stroke={1.75} aria-hidden />
              )}
              {done.includes(corner) && (
                <span className={css.tick}>
                  <IconCheck size={18} stroke={2.5} aria-hidden />
                </span>
              )}
              <span className={seen[corner] ? css.over : undefined}>
                {busy.includes(corner) ? t('save.pending') : t(`carIn.corner.${corner}`)}
              </span>
            </PhotoInput>
          </span>
        ))}
      </div>
    </section>
  );
}
