import {
  IconArmchair,
  IconBroadcast,
  IconRoadOff,
  IconRotateClockwise2,
  IconTruckDelivery,
  IconUserPlus,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { Hatch } from '../../../shared/Hatch.tsx';
import { Initials } from '../../../shared/Initials.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { PromiseCountdown } from '../../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useNow } from '../../../shared/useNow.ts';
import { clockTime } from '../../../shared/when.ts';
import type { Card } from './board.ts';
import css from './Card.module.css';

const JUST_NOW = 120_000;

function Pips({ card }: { readonly card: Card }) {
  const { t } = useSpeech();
  if (card.jobPips.length === 0) return null;
  return (
    <span className={css.pips} role="img" aria-label={t('board.jobs', { done: card.jobsDone, all: card.jobsTotal })}>
      {card.jobPips.slice(0, 8).map((pip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pips have no identity, only an order
        <span key={index} className={css.pip} data-pip={pip}>
          {pip === 'in_work' && <Hatch className={css.pipHatch} />}
        </span>
      ))}
    </span>
  );
}

/** One flag at most: the one that matters most. */
function Flag({ card }: { readonly card: Card }) {
  const { t } = useSpeech();
  const now = useNow();
  const fresh = now - Date.parse(card.changedAt) < JUST_NOW;
  const flags = [
    card.outOfService && { icon: IconRoadOff, words: t('board.flag.off') },
    fresh && { icon: IconBroadcast, words: t('board.flag.now'), fresh },
    card.comeback && { icon: IconRotateClockwise2, words: t('board.flag.comeback') },
    card.waiting && { icon: IconArmchair, words: t('board.flag.waiting') },
  ];
  const flag = flags.find((one) => one !== false);
  if (!flag) return null;
  const { icon: Icon, words } = flag;
  return (
    <span className={css.flag} data-fresh={'fresh' in flag || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}

function Who({ card }: { readonly card: Card }) {
  const { t } = useSpeech();
  if (card.technicians.length === 0)
    return (
      <span className={css.nobody} title={t('board.nobody')}>
        <IconUserPlus size={14} stroke={1.75} aria-hidden />
        <span className="sr-only">{t('board.nobody')}</span>
      </span>
    );
  return (
    <>
      {card.technicians.slice(0, 3).map((one) => (
        <Initials key={one.id} initials={one.initials} name={one.name} />
      ))}
    </>
  );
}

/** Inside of a card: plate and countdown; car; customer and time; what goes on; who, and one flag. */
export function CardBody({ card, link = true }: { readonly card: Card; readonly link?: boolean }) {
  const { t, timeZone } = useSpeech();
  const { vehicle, mark } = card;
  const ready = mark === 'ready';
  const car = (
    <>
      <strong>{[vehicle.make, vehicle.model].filter(Boolean).join(' ') || '\u00a0'}</strong> {vehicle.year}
    </>
  );
  const time = ready
    ? t('board.since', { time: clockTime(card.stageSince, timeZone) })
    : card.promisedAt && clockTime(card.promisedAt, timeZone);
  return (
    <>
      <span className={css.top}>
        <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} />
        <PromiseCountdown at={card.promisedAt} readySince={ready ? card.stageSince : null} />
      </span>
      {link ? (
        <Link href={`/work-orders/${card.id}`} className={css.car} draggable={false} data-card={card.id}>
          <span className="sr-only">{vehicle.plate} </span>
          {car}
        </Link>
      ) : (
        <span className={css.car}>{car}</span>
      )}
      <span className={css.customer}>
        <span className={css.cut}>{card.customer.name}</span>
        <span className="tabular">{time}</span>
      </span>
      <span className={css.sentence}>
        <Pips card={card} />
        <span className={css.cut}>{card.sentence}</span>
      </span>
      <span className={css.foot}>
        <Who card={card} />
        {card.arrival === 'collection' && mark === 'received' && (
          <span className={css.fact}>
            <IconTruckDelivery size={16} stroke={1.75} aria-hidden />
            <span className={css.cut}>{t('board.collection')}</span>
          </span>
        )}
        <Flag card={card} />
      </span>
    </>
  );
}
