import { Field, TextArea } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { EstimateAskProps } from './estimate.props.ts';

const WORDS = {
  changes: {
    title: 'portal.ask.changes',
    text: 'portal.ask.changesText',
    label: 'portal.ask.changesLabel',
    send: 'portal.ask.changesSend',
  },
  call: {
    title: 'portal.ask.call',
    text: 'portal.ask.callText',
    label: 'portal.ask.callLabel',
    send: 'portal.ask.callSend',
  },
  comment: {
    title: 'portal.ask.comment',
    text: 'portal.ask.commentText',
    label: 'portal.ask.commentLabel',
    send: 'portal.ask.commentSend',
  },
} as const;

/** Ask, request changes, or be called: one question each, then back to the choice. */
export function EstimateAsk(page: EstimateAskProps) {
  const { t } = useShell();
  const words = WORDS[page.kind];
  const back = `/customer/estimate/${page.id}`;
  return (
    <PortalFrame focus={{ back, title: t(words.title), plate: page.vehicle.plate }} actionBar>
      <form method="post" action={`${back}/${page.kind}`} class="wrap narrow stack" novalidate>
        <h1>{t(words.title)}</h1>
        <CarLine vehicle={page.vehicle} />
        {page.job && (
          <p class="inset">
            <span>{t('portal.ask.about', { title: page.job.title })}</span>
            <input type="hidden" name="job" value={page.job.id} />
          </p>
        )}
        <p class="lead">{t(words.text)}</p>
        {page.kind === 'call' && (
          <>
            <Field
              name="phone"
              label={t('site.form.mobile')}
              form={page.form}
              type="tel"
              autocomplete="tel"
              required
              max={30}
            />
            <Field
              name="when"
              label={t('portal.ask.when')}
              optional={t('site.form.optional')}
              form={page.form}
              max={100}
            />
          </>
        )}
        <TextArea name="text" label={t(words.label)} form={page.form} rows={4} required={page.kind !== 'call'} />
        <button class="button button-fill button-tall" type="submit">
          {t(words.send)}
        </button>
        <a href={back}>{t('portal.ask.back')}</a>
      </form>
    </PortalFrame>
  );
}
