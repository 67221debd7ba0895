import { IconCalendar, IconPhoto, IconSteeringWheel } from '@tabler/icons-react';
import { classes } from '../../../shared/classes.ts';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useGlow } from '../../../shared/useGlow.ts';
import { useNow } from '../../../shared/useNow.ts';
import { ageWords, type Booking, carWords, dayShort } from '../booking.ts';
import css from './RequestList.module.css';

type Props = {
  readonly rows: readonly Booking[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

function Row({ row, glow, ...props }: { readonly row: Booking; readonly glow: boolean } & Omit<Props, 'rows'>) {
  const { t, format } = useSpeech();
  const now = useNow();
  const age = ageWords(t, row.requestedAt, now);
  const fresh = age === t('requests.justNow');
  const words = row.words || row.services.map((service) => service.name).join(', ') || t('requests.noWords');
  return (
    <li>
      <button
        type="button"
        className={classes(css.row, (glow || fresh) && css.fresh, glow && 'glow')}
        aria-current={row.id === props.chosen || undefined}
        onClick={() => props.onChoose(row.id)}
      >
        <span className={css.top}>
          <PlateChip plate={row.vehicle.plate} region={row.vehicle.plateRegion} size="small" />
          <span className={fresh ? css.now : css.age}>{age}</span>
        </span>
        <span className={css.who}>
          <strong>{row.customer.name}</strong> {carWords(row.vehicle)}
        </span>
        <span className={css.words}>{row.words ? <q>{words}</q> : words}</span>
        <span className={css.facts}>
          <span>
            <IconCalendar size={16} stroke={1.75} aria-hidden />
            {row.proposed
              ? t('requests.proposed', { when: `${dayShort(row.proposed.date, format)} ${row.proposed.time}` })
              : `${dayShort(row.date, format)}, ${row.time}`}
          </span>
          {row.photos.length > 0 && (
            <span>
              <IconPhoto size={16} stroke={1.75} aria-hidden />
              <span className="sr-only">{t('requests.photos', { count: row.photos.length })}</span>
              <span aria-hidden>{row.photos.length}</span>
            </span>
          )}
          {row.arrival === 'collection' && (
            <span>
              <IconSteeringWheel size={16} stroke={1.75} aria-hidden />
              {t('requests.collection')}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** Who waits, the longest first; a new request glows once. */
export function RequestList({ rows, chosen, onChoose }: Props) {
  const { t } = useSpeech();
  const glowing = useGlow(new Map(rows.map((row) => [row.id, `${row.version} ${row.status}`])));
  return (
    <nav className={css.frame} aria-label={t('requests.list')}>
      <ul className={css.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} glow={glowing.has(row.id)} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
      <p className={css.keys}>
        <KeyHint keys={['J', 'K']} /> {t('requests.next')}
      </p>
    </nav>
  );
}
