import { IconAlertOctagonFilled, IconChevronRight } from '@tabler/icons-react';
import { hoursOf } from '../../shared/figures.ts';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useCurrency } from '../../shared/session.tsx';
import { CategoryIcon } from './CategoryIcon.tsx';
import css from './Services.module.css';
import type { Service } from './service.ts';

type Props = { readonly services: readonly Service[]; readonly onOpen?: (service: Service) => void };

function Price({ service }: { readonly service: Service }) {
  const { t } = useSpeech();
  const currency = useCurrency();
  if (service.priceMin === service.priceMax) {
    return (
      <>
        <MoneyText amount={service.priceMin} currency={currency} strong />
        <small>{t('catalogue.fixed')}</small>
      </>
    );
  }
  return (
    <span>
      <MoneyText amount={service.priceMin} currency={currency} strong /> –{' '}
      <MoneyText amount={service.priceMax} currency={currency} bare strong />
    </span>
  );
}

function Row({ service, onOpen }: { readonly service: Service } & Pick<Props, 'onOpen'>) {
  const { t, format } = useSpeech();
  const notes = [
    service.category.name,
    service.lines.length > 0 && t('catalogue.canned', { count: service.lines.length }),
    !service.online && t('catalogue.offline'),
    !service.active && t('catalogue.off'),
  ].filter(Boolean);
  const content = (
    <>
      <CategoryIcon icon={service.category.icon} />
      <span className={css.name}>
        <strong>
          {service.name}
          {service.safetyCritical && (
            <span className={css.safety}>
              <IconAlertOctagonFilled size={16} aria-hidden /> {t('catalogue.safety')}
            </span>
          )}
        </strong>
        <small>{notes.join(' · ')}</small>
      </span>
      <span className={css.minutes}>{t('catalogue.minutes', { hours: hoursOf(service.minutes, format) })}</span>
      <span className={css.price}>
        <Price service={service} />
      </span>
    </>
  );
  if (!onOpen) return <div className={css.row}>{content}</div>;
  return (
    <button type="button" className={css.row} data-off={!service.active || undefined} onClick={() => onOpen(service)}>
      {content}
      <IconChevronRight size={20} stroke={1.75} aria-hidden className={css.chevron} />
    </button>
  );
}

/** Services with time and price; fixed where both ends are the same. */
export function ServiceList({ services, onOpen }: Props) {
  return (
    <ul className={css.rows}>
      {services.map((service) => (
        <li key={service.id}>
          <Row service={service} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
