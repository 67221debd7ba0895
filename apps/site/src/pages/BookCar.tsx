import { describedBy, Field, FieldFrame, Select } from '../shared/Field.tsx';
import { rangeText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { CarLine, PlateInput } from '../shared/Plate.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookProps } from './book.props.ts';

function SavedCars({ page }: { page: BookProps }) {
  const { t } = useShell();
  const value = page.form.values['vehicle'] ?? page.savedVehicles[0]?.id;
  return (
    <div class="stack-small">
      {page.savedVehicles.map((vehicle) => (
        <label class="pick" key={vehicle.id} for={`vehicle-${vehicle.id}`}>
          <input
            id={`vehicle-${vehicle.id}`}
            type="radio"
            name="vehicle"
            value={vehicle.id}
            checked={vehicle.id === value}
          />
          <CarLine vehicle={vehicle} />
        </label>
      ))}
      <label class="pick" for="vehicle-other">
        <input id="vehicle-other" type="radio" name="vehicle" value="" checked={value === ''} />
        <span class="pick-words">
          <strong>{t('site.book.otherCar')}</strong>
        </span>
      </label>
    </div>
  );
}

function CarFields({ page }: { page: BookProps }) {
  const { t } = useShell();
  const { form } = page;
  const error = form.errors['plate'];
  return (
    <div class="other-car">
      <FieldFrame id="f-plate" label={t('site.book.plate')} error={error}>
        <PlateInput
          id="f-plate"
          name="plate"
          value={form.values['plate'] ?? ''}
          region={page.plateRegion}
          invalid={Boolean(error)}
          describedBy={describedBy('f-plate', undefined, error)}
        />
      </FieldFrame>
      <div class="car-grid">
        <Field name="make" label={t('site.book.make')} form={form} max={40} />
        <Field name="model" label={t('site.book.model')} form={form} max={60} />
        <Field name="year" label={t('site.book.year')} form={form} inputmode="numeric" max={4} />
      </div>
      {page.vehicleTypes.length > 0 && (
        <Select
          name="vehicleType"
          label={t('site.services.type')}
          form={form}
          choices={page.vehicleTypes}
          empty={t('site.book.typeUnknown')}
        />
      )}
    </div>
  );
}

/** The car: a saved one, or its plate and what it is. A plate alone never reveals anything. */
export function BookCar({ page }: { page: BookProps }) {
  const { t, locale } = useShell();
  const done = Boolean(page.form.values['plate'] || page.form.values['vehicle']);
  return (
    <section class={page.savedVehicles.length > 0 ? 'part has-saved' : 'part'} aria-labelledby="car-title">
      <StepHead number={3} done={done} title={t('site.book.car')} id="car-title" />
      {page.savedVehicles.length > 0 && <SavedCars page={page} />}
      <CarFields page={page} />
      <div data-part="price" aria-live="polite">
        {page.price && page.priceFor && (
          <p class="price-for">
            <Icon name="check" />
            <span>
              {t('site.book.priceFor', { car: page.priceFor })} <strong>{rangeText(page.price, locale)}</strong>
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
