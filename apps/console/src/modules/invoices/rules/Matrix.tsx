import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { useT } from '../../../shared/phrases.tsx';
import css from './Rules.module.css';

type Band = { readonly upTo: number | null; readonly markupBp: number };
type Props = { readonly bands: readonly Band[]; readonly onChange: (bands: Band[]) => void };
const BASIS = 100;
const MOST = 12;

/** Mark-up on parts by what they cost: cheap ones carry more; the last band has no end. */
export function Matrix({ bands, onChange }: Props) {
  const t = useT();
  const put = (at: number, part: Partial<Band>) =>
    onChange(bands.map((band, index) => (index === at ? { ...band, ...part } : band)));
  const last = bands.length - 1;
  const add = () => onChange([...bands.slice(0, -1), { upTo: 0, markupBp: 5000 }, ...bands.slice(-1)]);
  return (
    <fieldset data-whole className={css.matrix}>
      <legend>{t('rules.matrix')}</legend>
      <p>{t('rules.matrixHint')}</p>
      {bands.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place in the order
        <div key={index} className={css.band}>
          {index === last ? (
            <span className={css.above}>{t('rules.above')}</span>
          ) : (
            <MoneyInput
              label={t('rules.upTo')}
              value={band.upTo}
              onChange={(upTo) => put(index, { upTo: upTo ?? 0 })}
            />
          )}
          <NumberInput
            label={t('rules.markup')}
            suffix=" %"
            min={0}
            max={1000}
            decimalScale={2}
            hideControls
            value={band.markupBp / BASIS}
            onChange={(percent) => put(index, { markupBp: Math.round(Number(percent) * BASIS) })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t('rules.takeBand', { number: index + 1 })}
            onClick={() => {
              const rest = bands.filter((_, at) => at !== index);
              onChange(rest.map((one, at) => (at === rest.length - 1 ? { ...one, upTo: null } : one)));
            }}
          >
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      {bands.length < MOST && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          onClick={() => (bands.length === 0 ? onChange([{ upTo: null, markupBp: 4000 }]) : add())}
        >
          {t('rules.addBand')}
        </Button>
      )}
    </fieldset>
  );
}
