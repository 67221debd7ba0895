import { Check, Field } from '../shared/Field.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookProps } from './book.props.ts';

export function BookReach({ page }: { page: BookProps }) {
  const { t } = useShell();
  const { form } = page;
  const done =
    Boolean(form.values['name'] && (form.values['phone'] || form.values['email'])) && form.values['consent'] === 'on';
  return (
    <section class="part" aria-labelledby="reach-title">
      <StepHead number={5} done={done} title={t('site.book.reach')} id="reach-title" />
      <Field name="name" label={t('site.form.name')} form={form} autocomplete="name" required />
      <Field
        name="phone"
        label={t('site.form.mobile')}
        form={form}
        type="tel"
        autocomplete="tel-national"
        prefix={page.phonePrefix}
        max={30}
      />
      <Field
        name="email"
        label={t('site.form.email')}
        optional={t('site.book.emailWhy')}
        form={form}
        type="email"
        autocomplete="email"
        required
      />
      {page.texts && (
        <fieldset class="reach-ways">
          <legend>{t('site.book.confirmBy')}</legend>
          {(['mail', 'sms'] as const).map((way) => (
            <label key={way} class="reach-way" for={`confirm-${way}`}>
              <input
                type="radio"
                id={`confirm-${way}`}
                name="confirmBy"
                value={way}
                checked={(form.values['confirmBy'] ?? 'mail') === way}
              />
              <span>{t(`site.book.confirmBy.${way}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {page.whatsapp && (
        <Check name="whatsapp" checked={form.values['whatsapp'] === 'on'} label={t('site.book.whatsapp')} />
      )}
      <Check
        name="consent"
        checked={form.values['consent'] === 'on'}
        error={form.errors['consent']}
        required
        label={t('site.book.consent')}
        note={
          <a class="small-link" href={page.privacyHref}>
            {t('site.book.privacy')}
          </a>
        }
      />
    </section>
  );
}
