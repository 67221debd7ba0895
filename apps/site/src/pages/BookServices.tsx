import { Icon } from '../shared/Icon.tsx';
import { durationText } from '../shared/PromiseBlock.tsx';
import { ServicePrice } from '../shared/ServiceCard.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { useShell } from '../shared/shell.ts';
import type { ServiceView } from '../shared/views.ts';
import type { BookProps } from './book.props.ts';

function ServiceChoice({ service, chosen }: { service: ServiceView; chosen: boolean }) {
  const { t } = useShell();
  return (
    <label class="pick" for={`service-${service.id}`}>
      <input id={`service-${service.id}`} type="checkbox" name="service" value={service.id} checked={chosen} />
      <span class="service-icon">
        <Icon name={service.icon} size={24} />
      </span>
      <span class="pick-words">
        <strong>{service.name}</strong>
        <span class="pick-line">
          <span>{durationText(service.minutesMin, service.minutesMax, t)}</span>
          <ServicePrice service={service} />
        </span>
      </span>
    </label>
  );
}

const FOLDS_FROM = 12;

/** A short list stands as it is; a long one is folded by category. */
function PickList({ services }: { services: ServiceView[] }) {
  const rows = (some: ServiceView[]) =>
    some.map((service) => <ServiceChoice key={service.id} service={service} chosen={false} />);
  if (services.length < FOLDS_FROM) return <div class="pick-list">{rows(services)}</div>;
  const groups = Map.groupBy(services, (service) => service.group ?? '');
  return (
    <div class="pick-groups">
      {[...groups].map(([name, some]) => (
        <details class="pick-group" key={name}>
          <summary>
            {name} <span class="quiet">{some.length}</span>
          </summary>
          <div class="pick-list">{rows(some)}</div>
        </details>
      ))}
    </div>
  );
}

/** Chosen services stand open; the rest of the catalogue folds away under one button. */
export function BookServices({ page }: { page: BookProps }) {
  const { t } = useShell();
  const chosen = page.services.filter((service) => page.chosen.includes(service.id));
  const others = page.services.filter((service) => !page.chosen.includes(service.id));
  const error = page.form.errors['service'];
  return (
    <fieldset class="part" id="f-service" aria-describedby={error ? 'f-service-error' : undefined} data-part="services">
      <legend class="sr">{t('site.book.need')}</legend>
      <StepHead number={1} done={chosen.length > 0} title={t('site.book.need')} id="need-title" />
      {chosen.map((service) => (
        <ServiceChoice key={service.id} service={service} chosen />
      ))}
      {error && (
        <p class="field-error" id="f-service-error">
          {error}
        </p>
      )}
      <details class="fold" open={chosen.length === 0}>
        <summary class="button button-inline">
          <Icon name="plus" />
          {t(chosen.length === 0 ? 'site.book.pickService' : 'site.book.addService')}
        </summary>
        <PickList services={others} />
      </details>
      <label class="pick pick-plain" for="service-unknown">
        <input
          id="service-unknown"
          type="checkbox"
          name="unknown"
          value="on"
          checked={page.form.values['unknown'] === 'on'}
        />
        <span class="pick-words">
          <strong>{t('site.book.unknown')}</strong>
          <span class="quiet">{t('site.book.unknownText')}</span>
        </span>
      </label>
    </fieldset>
  );
}
