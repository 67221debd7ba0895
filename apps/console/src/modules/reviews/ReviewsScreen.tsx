import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getReviewFigures } from '@pitlane/contracts/reviews';
import { IconStar } from '@tabler/icons-react';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FilterChips } from '../../shared/FilterChips.tsx';
import { More } from '../../shared/More.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech, useT } from '../../shared/phrases.tsx';
import rows from '../../shared/Records.module.css';
import { ReviewCard } from './ReviewCard.tsx';
import css from './Reviews.module.css';
import { Stars } from './Stars.tsx';
import '../../shared/words/reviews.ts';

type Figures = OutputOf<typeof getReviewFigures>;
const states = ['new', 'shown', 'hidden'] as const;

function useMean() {
  const { t, format } = useSpeech();
  const figure = new Intl.NumberFormat(format, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (average: number) => t('reviews.average', { average: figure.format(average) });
}

/** The mean of what is shown, overall and for each service. */
function Averages({ figures }: { readonly figures: Figures }) {
  const t = useT();
  const mean = useMean();
  return (
    <>
      <Panel title={t('reviews.title')} note={t('reviews.asked', { count: figures.asked })}>
        {figures.average !== null && (
          <div className={css.top}>
            <span className={css.mean}>{mean(figures.average)}</span>
            <Stars stars={figures.average} />
          </div>
        )}
        <span className={css.soft}>{t('reviews.count', { count: figures.count })}</span>
      </Panel>
      <Panel flush title={t('reviews.byService')}>
        {figures.services.length === 0 && <p className={rows.quiet}>{t('reviews.noServices')}</p>}
        <ul className={rows.rows}>
          {figures.services.map((service) => (
            <li key={service.id}>
              <span className={rows.grow}>{service.name}</span>
              <span>
                {service.average !== null && mean(service.average)} <span className={rows.soft}>({service.count})</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** What drivers wrote: new ones wait for a decision, shown ones are on the site. */
export default function ReviewsScreen() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const status = states.find((one) => one === search.get('which'));
  const { data: figures } = api.useGetReviewFiguresQuery({});
  const list = api.useListReviewsPagesInfiniteQuery({ limit: 30, ...(status ? { status } : {}) });
  const reviews = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('reviews.title')}>
        <FilterChips
          label={t('reviews.filter')}
          chips={[
            { value: 'all', label: t('reviews.all') },
            ...states.map((one) => ({
              value: one,
              label: t(`reviews.${one}`),
              ...(figures ? { count: figures[one] } : {}),
            })),
          ]}
          value={status ?? 'all'}
          onChange={(value) => setSearch(value === 'all' ? {} : { which: value }, { replace: true })}
        />
      </PageHeader>
      <Pending of={list} rows={6} />
      {list.data && (
        <div className={css.columns}>
          <div>
            {reviews.length === 0 && (
              <EmptyState icon={IconStar} title={t('reviews.none')} hint={t('reviews.noneHint')} />
            )}
            <ul className={css.list}>
              {reviews.map((review) => (
                <ReviewCard key={review.id} review={review} />
              ))}
            </ul>
            <More of={list} mt={12} />
          </div>
          <aside className={css.side}>{figures && <Averages figures={figures} />}</aside>
        </div>
      )}
    </>
  );
}
