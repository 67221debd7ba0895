import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listReviews } from '@pitlane/contracts/reviews';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { longDate } from '../../shared/when.ts';
import css from './Reviews.module.css';
import { Stars } from './Stars.tsx';

export type Review = OutputOf<typeof listReviews>['items'][number];
type Props = { readonly review: Review };

function Verbs({ review }: Props) {
  const { t } = useSpeech();
  const [show] = api.useShowReviewMutation();
  const [hide] = api.useHideReviewMutation();
  const [answer] = api.useAnswerReviewMutation();
  const deed = useDeed();
  const [doing, setDoing] = useState<'hide' | 'answer'>();
  const of = { reviewId: review.id, version: review.version };
  return (
    <>
      <span className={css.verbs}>
        <Button variant="default" onClick={() => setDoing('answer')}>
          {t(review.answer ? 'reviews.answerAgain' : 'reviews.answer')}
        </Button>
        {review.status !== 'hidden' && (
          <Button variant="default" onClick={() => setDoing('hide')}>
            {t('reviews.hide')}
          </Button>
        )}
        {review.status !== 'shown' && (
          <Button
            variant={review.status === 'new' ? 'light' : 'default'}
            loading={deed.busy}
            onClick={() => deed.run(() => show(of).unwrap())}
          >
            {t('reviews.show')}
          </Button>
        )}
      </span>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <ConfirmDialog
        opened={doing === 'hide'}
        title={t('reviews.hideTitle')}
        verb={t('reviews.hide')}
        onConfirm={() => hide(of).unwrap()}
        onClose={() => setDoing(undefined)}
      >
        <p>{t('reviews.hideText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={doing === 'answer'}
        title={t('reviews.answerTitle', { name: review.customer.name })}
        verb={t('reviews.answerVerb')}
        reason={{ label: t('reviews.answerLabel'), needed: true }}
        onConfirm={(text) => answer({ ...of, text }).unwrap()}
        onClose={() => setDoing(undefined)}
      >
        <p>{t('reviews.answerText', { name: review.customer.name })}</p>
      </ConfirmDialog>
    </>
  );
}

function Answer({ review }: Props) {
  const { t, timeZone, format } = useSpeech();
  if (!review.answer) return null;
  return (
    <div className={css.answer}>
      <p>{review.answer}</p>
      {review.answeredAt && (
        <span className={css.soft}>
          {t('reviews.answered', {
            by: review.answeredBy ?? '',
            date: longDate(review.answeredAt, timeZone, format),
          })}
        </span>
      )}
    </div>
  );
}

/** One review as it was written; shown, hidden and answered, never edited. */
export function ReviewCard({ review }: Props) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('reviews.manage');
  return (
    <li className={css.card}>
      <div className={css.top}>
        <Stars stars={review.stars} />
        <Link href={`/customers/${review.customer.id}`}>{review.customer.name}</Link>
        {review.verified && (
          <span className={css.verified}>
            <IconRosetteDiscountCheck size={18} stroke={1.75} aria-hidden />
            {t('reviews.verified')}
          </span>
        )}
        <span className={css.soft}>
          {t(`reviews.${review.status}`)} · {longDate(review.at, timeZone, format)}
        </span>
      </div>
      <p className={css.words}>{review.words || <span className={css.soft}>{t('reviews.noWords')}</span>}</p>
      {review.services.length > 0 && (
        <ul className={css.rated}>
          {review.services.map((service) => (
            <li key={service.name}>
              {service.name} <Stars stars={service.stars} size={14} />
            </li>
          ))}
        </ul>
      )}
      <Answer review={review} />
      <div className={css.foot}>
        <CarName vehicle={review.vehicle} />
        <Link href={`/work-orders/${review.workOrderId}`}>{t('reviews.visit', { number: review.number })}</Link>
        {may && <Verbs review={review} />}
      </div>
    </li>
  );
}
