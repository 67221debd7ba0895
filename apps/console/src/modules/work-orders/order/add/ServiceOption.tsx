import { IconCheck, IconClipboardCheck, IconClock, IconDroplet, IconShieldCheck, IconTool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { hoursOf } from '../../../../shared/figures.ts';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import css from './AddJob.module.css';
import { pricedFor, type Service } from './pricing.ts';

const icons = { repair: IconTool, maintenance: IconDroplet, inspection: IconClipboardCheck };

/** The name with the typed words underlined. */
function Marked({ text, words }: { readonly text: string; readonly words: string }): ReactNode {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <u>{text.slice(at, at + words.length)}</u>
      {text.slice(at + words.length)}
    </>
  );
}

export function Price({ service }: { readonly service: Service }) {
  const { t } = useSpeech();
  const { order } = useOrder();
  const { min, max, net } = pricedFor(service, order.vehicle.type);
  const money = (amount: number) => <MoneyText amount={amount} currency={order.money.currency} bare strong />;
  if (net !== null) return money(net);
  if (min === max) return money(min);
  return (
    <span className={css.range}>
      {money(min)} {t('add.range', { from: '', to: '' }).trim()} {money(max)}
    </span>
  );
}

type Props = {
  readonly id: string;
  readonly service: Service;
  readonly words: string;
  readonly active: boolean;
  readonly already: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

/** One service of the catalogue, priced for this car; greyed when it is on the order. */
export function ServiceOption({ id, service, words, active, already, onPoint, onChoose }: Props) {
  const { t, format } = useSpeech();
  const { order } = useOrder();
  const Icon = icons[service.kind];
  const { minutes } = pricedFor(service, order.vehicle.type);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys; the list follows it
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={css.row}
      data-dim={already || undefined}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={20} stroke={1.5} aria-hidden className={css.icon} />
      <span className={css.text}>
        <span className={css.name}>
          <Marked text={service.name} words={words} />
        </span>
        <span className={css.facts}>
          {already ? (
            <span>
              <IconCheck size={15} stroke={1.75} aria-hidden /> {t('add.onOrder')} <b>{t('add.openIt')}</b>
            </span>
          ) : (
            <>
              <span>
                <IconClock size={15} stroke={1.75} aria-hidden />
                {t('job.planned', { hours: hoursOf(minutes, format) })}
              </span>
              {service.safetyCritical && (
                <span>
                  <IconShieldCheck size={15} stroke={1.75} aria-hidden />
                  {t('add.safety')}
                </span>
              )}
              <span>{service.category.name}</span>
            </>
          )}
        </span>
      </span>
      <Price service={service} />
    </div>
  );
}
