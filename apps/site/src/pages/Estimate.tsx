import { type ChooserProps, EstimateChooser } from '../islands/EstimateChooser.tsx';
import { conditionWord } from '../shared/condition-word.ts';
import { PortalFrame } from '../shared/Frame.tsx';
import { clock } from '../shared/format.ts';
import { Island, Notice } from '../shared/Notice.tsx';
import { carName, PlateChip } from '../shared/Plate.tsx';
import { dayWord, momentText } from '../shared/PromiseBlock.tsx';
import { type ShellContext, useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { EstimateJob, EstimateProps, PriceLine } from './estimate.props.ts';

const LINE_WORDS: Record<PriceLine['kind'], PhraseKey> = {
  labour: 'portal.line.labour',
  part: 'portal.line.part',
  sublet: 'portal.line.sublet',
  fee: 'portal.line.fee',
  discount: 'portal.line.discount',
};

function card(job: EstimateJob, { t }: ShellContext): ChooserProps['jobs'][number] {
  return {
    ...job,
    conditionWord: conditionWord(job.condition, t),
    photoCount: job.photos.length > 0 ? t('portal.choose.photos', { count: job.photos.length }) : undefined,
    lines: job.lines.map((line) => ({
      group: t(LINE_WORDS[line.kind]),
      text: line.text,
      quantity: line.quantity,
      amount: line.amount,
    })),
    words: {
      doIt: t('portal.choose.doIt'),
      notNow: t('portal.choose.notNow'),
      why: t(job.total ? 'portal.choose.why' : 'portal.choose.what'),
      ask: t('portal.choose.ask'),
    },
  };
}

function answerWords(page: EstimateProps, shell: ShellContext): string {
  if (!page.answerBy || !page.readyIfAnswered) return '';
  return shell.t('portal.home.answerReady', {
    answer: clock(page.answerBy, shell.zone, shell.locale),
    day: dayWord(page.readyIfAnswered, shell),
    ready: clock(page.readyIfAnswered, shell.zone, shell.locale),
  });
}

function chooserProps(page: EstimateProps, shell: ShellContext): ChooserProps {
  const { t } = shell;
  const urgent = page.jobs.filter((job) => job.condition === 'urgent' && !job.locked).length;
  return {
    action: `/customer/estimate/${page.id}`,
    callHref: `/customer/estimate/${page.id}/call`,
    locale: shell.locale,
    currency: page.currency,
    taxRateBp: page.taxRateBp,
    jobs: page.jobs.map((job) => card(job, shell)),
    savings: page.savings.map((saving) => ({ title: saving.title, amount: saving.amount.amount, jobs: saving.jobs })),
    pricesIncludeTax: page.pricesIncludeTax,
    ...(page.own ? { own: page.own } : {}),
    priced: page.jobs.every((job) => job.total),
    words: {
      budget: t('portal.choose.budget'),
      budgetSafe: t('portal.choose.budgetSafe', { amount: '{amount}' }),
      urgentFit: t('portal.choose.urgentFit', { count: urgent }),
      urgentMissing: t('portal.choose.urgentMissing'),
      booked: t('portal.choose.booked'),
      counts: Array.from({ length: page.jobs.length + 1 }, (_, chosen) =>
        t('portal.choose.count', { chosen, all: page.jobs.length }),
      ),
      saving: t('portal.choose.saving', { amount: '{amount}' }),
      own: t('portal.choose.own', { title: page.own?.title ?? '', amount: '{amount}' }),
      rounding: t('portal.choose.rounding'),
      tax: page.taxName ? t('portal.choose.includes', { tax: page.taxName }) : '',
      review: t('portal.choose.review'),
      update: t('portal.choose.update'),
      call: t('portal.choose.call'),
      none: t('portal.choose.none'),
      answer: answerWords(page, shell),
      noPrices: t('portal.choose.noPrices'),
    },
  };
}

function Head({ page }: { page: EstimateProps }) {
  const shell = useShell();
  const { t } = shell;
  const open = page.jobs.filter((job) => !job.locked).length;
  const inspected = page.inspectedAt
    ? t(page.inspectedBy ? 'portal.choose.inspectedBy' : 'portal.choose.inspected', {
        when: momentText(page.inspectedAt, shell),
        who: page.inspectedBy ?? '',
      })
    : undefined;
  const good = page.pointsChecked
    ? t('portal.choose.points', { good: page.pointsGood ?? 0, all: page.pointsChecked })
    : undefined;
  return (
    <div class="choose-head">
      <PlateChip plate={page.vehicle.plate} size="large" />
      <div>
        <h1>
          {t(page.quote ? 'portal.choose.quote' : 'portal.choose.found', { count: open })} <br class="only-phone" />
          {t('portal.choose.decide')}
        </h1>
        <p class="quiet">
          {[
            carName(page.vehicle),
            inspected,
            good,
            page.taxName && t('portal.choose.pricesInclude', { tax: page.taxName }),
            page.taxExempt && t('portal.choose.exempt'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}

function Closed({ page }: { page: EstimateProps }) {
  const { t } = useShell();
  const words = {
    decided: 'portal.choose.decided',
    expired: 'portal.choose.expired',
    replaced: 'portal.choose.replaced',
  } as const;
  if (page.state === 'open') return null;
  return (
    <Notice tone="info">
      <p>{t(words[page.state])}</p>
      {page.replacedHref && <a href={page.replacedHref}>{t('portal.choose.newest')}</a>}
    </Notice>
  );
}

function Questions({ page }: { page: EstimateProps }) {
  const shell = useShell();
  const { t } = shell;
  const at = `/customer/estimate/${page.id}`;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('portal.choose.questions')}</h2>
      {page.comments.length > 0 && (
        <ul class="timeline card">
          {page.comments.map((comment) => (
            <li key={comment.id}>
              <span class="quiet">
                {comment.from === 'customer' ? t('portal.message.you') : comment.author} ·{' '}
                {momentText(comment.at, shell)}
              </span>
              <span dir="auto">{comment.text}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="link-row">
        <a href={`${at}/comment`}>{t('portal.choose.comment')}</a>
        <a href={`${at}/changes`}>{t('portal.choose.changes')}</a>
      </p>
    </section>
  );
}

/** Choose repairs: every finding with photo, sentence, price and a switch; the total moves at once. */
export function Estimate(page: EstimateProps) {
  const shell = useShell();
  const props = chooserProps(page, shell);
  return (
    <PortalFrame
      focus={{ back: '/customer/dashboard', title: shell.t('portal.choose.title'), plate: page.vehicle.plate }}
      cls="choosing"
      actionBar
    >
      <div class="wrap">
        <Head page={page} />
        <Closed page={page} />
        {page.state === 'open' && (
          <Island name="estimate-chooser" props={props}>
            <EstimateChooser {...props} />
          </Island>
        )}
        <Questions page={page} />
      </div>
    </PortalFrame>
  );
}
