import { Field, FormErrors, Select } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { Switch } from '../shared/Switch.tsx';
import { useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { ProfileProps } from './portal.props.ts';

function Row({ name, words, text, page }: { name: string; words: PhraseKey; text?: PhraseKey; page: ProfileProps }) {
  const { t } = useShell();
  return (
    <li class="switch-row">
      <Switch
        id={`f-${name}`}
        name={name}
        checked={page.form.values[name] === 'on'}
        label={
          <>
            <strong>{t(words)}</strong>
            {text && <span class="quiet block">{t(text)}</span>}
          </>
        }
      />
    </li>
  );
}

/** Who you are, your language, and what we may send you. */
export function Profile(page: ProfileProps) {
  const { t } = useShell();
  const { form } = page;
  return (
    <PortalFrame>
      <div class="wrap narrow stack">
        <form method="post" action="/customer/profile" class="stack" novalidate>
          <h1>{t('portal.profile.title')}</h1>
          <FormErrors title={t('site.form.errors')} form={form} />
          <Field name="name" label={t('site.form.name')} form={form} autocomplete="name" required />
          <Field
            name="phone"
            label={t('site.form.mobile')}
            optional={t('site.form.optional')}
            form={form}
            type="tel"
            autocomplete="tel"
            max={30}
          />
          <Field name="email" label={t('site.form.email')} form={form} type="email" autocomplete="email" required />
          <input type="hidden" name="version" value={form.values['version'] ?? ''} />
          <Select name="locale" label={t('site.part.language')} form={form} choices={page.languages} />
          <h2>{t('portal.profile.channels')}</h2>
          <ul class="rows card">
            <Row name="emailEnabled" words="portal.profile.email" page={page} />
            {page.channels.sms && <Row name="smsEnabled" words="portal.profile.sms" page={page} />}
            {page.channels.whatsapp && <Row name="whatsappEnabled" words="portal.profile.whatsapp" page={page} />}
            {page.channels.push && <Row name="pushEnabled" words="portal.profile.push" page={page} />}
          </ul>
          <h2>{t('portal.profile.topics')}</h2>
          <ul class="rows card">
            <Row
              name="notifyOnEstimate"
              words="portal.profile.estimates"
              text="portal.profile.estimatesText"
              page={page}
            />
            <Row name="notifyOnMessage" words="portal.profile.messages" page={page} />
            <Row name="notifyOnService" words="portal.profile.service" text="portal.profile.serviceText" page={page} />
            <Row name="notifyOnReview" words="portal.profile.review" text="portal.profile.reviewText" page={page} />
          </ul>
          <p class="quiet">{t('portal.profile.always')}</p>
          <button class="button button-fill button-tall" type="submit">
            {t('portal.cars.save')}
          </button>
        </form>
        <form method="post" action="/customer/logout">
          <button class="button" type="submit">
            {t('portal.profile.leave')}
          </button>
        </form>
      </div>
    </PortalFrame>
  );
}
