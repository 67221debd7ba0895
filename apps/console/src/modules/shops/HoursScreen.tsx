import { api } from '@pitlane/client/api';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../shared/phrases.tsx';
import { SaveForm } from '../../shared/SaveForm.tsx';
import { Closures } from './Closures.tsx';
import { type Shop, ShopPage } from './ShopPage.tsx';
import css from './Shops.module.css';
import '../../shared/words/settings.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Opening = Shop['hours'][number];

function Week({
  hours,
  onChange,
}: {
  readonly hours: readonly Opening[];
  readonly onChange: (hours: Opening[]) => void;
}) {
  const t = useT();
  const put = (at: Opening, part: Partial<Opening>) =>
    onChange(hours.map((one) => (one === at ? { ...one, ...part } : one)));
  return (
    <div data-whole className={css.rows}>
      {weekdays.map((weekday) => {
        const day = t(`settings.weekday.${weekday}`);
        const mine = hours.filter((one) => one.weekday === weekday);
        return (
          <div key={weekday} className={css.day}>
            <strong>{day}</strong>
            <div className={css.spans}>
              {mine.length === 0 && <span className={css.closed}>{t('settings.closedDay')}</span>}
              {mine.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity; its times are being typed
                <span key={`${weekday} ${index}`} className={css.span}>
                  <input
                    type="time"
                    aria-label={t('settings.opens', { day })}
                    value={one.opens}
                    onChange={(event) => put(one, { opens: event.currentTarget.value })}
                  />
                  –
                  <input
                    type="time"
                    aria-label={t('settings.closes', { day })}
                    value={one.closes}
                    onChange={(event) => put(one, { closes: event.currentTarget.value })}
                  />
                  <button
                    type="button"
                    className={css.take}
                    aria-label={t('settings.takeHours', { day, from: one.opens, until: one.closes })}
                    onClick={() => onChange(hours.filter((other) => other !== one))}
                  >
                    <IconX size={18} stroke={1.75} aria-hidden />
                  </button>
                </span>
              ))}
            </div>
            <button
              type="button"
              className={css.take}
              aria-label={t('settings.addHours', { day })}
              onClick={() => onChange([...hours, { weekday, opens: '08:00', closes: '17:00' }])}
            >
              <IconPlus size={18} stroke={1.75} aria-hidden />
            </button>
          </div>
        );
      })}
    </div>
  );
}

function Hours({ shop }: { readonly shop: Shop }) {
  const t = useT();
  const [update] = api.useUpdateShopHoursMutation();
  const [hours, setHours] = useState<readonly Opening[]>(shop.hours);
  const [closures, setClosures] = useState<readonly Shop['closures'][number][]>(shop.closures);
  return (
    <SaveForm
      quiet
      title={t('settings.hours')}
      version={shop.version}
      onSave={(version) => update({ hours: [...hours], closures: [...closures], version }).unwrap()}
    >
      {() => (
        <>
          <Week hours={hours} onChange={setHours} />
          <Closures closures={closures} onChange={setClosures} />
        </>
      )}
    </SaveForm>
  );
}

export default function HoursScreen() {
  const t = useT();
  return (
    <ShopPage title={t('settings.hours')} hint={t('settings.hoursHint')}>
      {(shop) => <Hours shop={shop} />}
    </ShopPage>
  );
}
