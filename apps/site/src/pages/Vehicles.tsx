import { describedBy, Field, FieldFrame, FormErrors, Select } from '../shared/Field.tsx';
import { PortalFrame } from '../shared/Frame.tsx';
import { Icon } from '../shared/Icon.tsx';
import { NextDue, PutOff } from '../shared/NextDue.tsx';
import { EmptyState } from '../shared/Notice.tsx';
import { Photo } from '../shared/Photo.tsx';
import { CarLine, PlateInput } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { VehicleFormProps, VehiclesProps } from './portal.props.ts';

/** The customer's cars. */
export function Vehicles(page: VehiclesProps) {
  const { t } = useShell();
  return (
    <PortalFrame active="cars">
      <div class="wrap narrow stack">
        <h1>{t('portal.home.cars')}</h1>
        {page.vehicles.length === 0 && (
          <EmptyState icon="car" title={t('portal.cars.none')} text={t('portal.cars.noneText')} />
        )}
        <ul class="stack-small plain">
          {page.vehicles.map((row) => (
            <li class="card car-card" key={row.vehicle.id}>
              {row.vehicle.photo && <Photo photo={row.vehicle.photo} cls="car-photo" sizes="320px" />}
              <div class="pad stack-small">
                <CarLine vehicle={row.vehicle} />
                {row.status && <p>{row.status}</p>}
                <NextDue due={row.due} id={`due-${row.vehicle.id}`} />
                <PutOff jobs={row.putOff} id={`put-off-${row.vehicle.id}`} />
                <p class="link-row">
                  <a href={row.href}>{t('portal.cars.history')}</a>
                  <a href={row.editHref}>{t('portal.cars.edit')}</a>
                  <a href={row.bookHref}>{t('portal.cars.book')}</a>
                </p>
              </div>
            </li>
          ))}
        </ul>
        <a class="button" href="/customer/vehicles/new">
          <Icon name="plus" />
          {t('portal.home.addCar')}
        </a>
      </div>
    </PortalFrame>
  );
}

function FormButtons({ removable }: { removable: boolean }) {
  const { t } = useShell();
  return (
    <>
      <button class="button button-fill button-tall" type="submit" name="intent" value="save">
        {t('portal.cars.save')}
      </button>
      {removable && (
        <button class="button" type="submit" name="intent" value="remove">
          <Icon name="bin" />
          {t('portal.cars.remove')}
        </button>
      )}
    </>
  );
}

export function VehicleForm(page: VehicleFormProps) {
  const { t } = useShell();
  const { form } = page;
  const error = form.errors['plate'];
  const title = t(page.id ? 'portal.cars.editTitle' : 'portal.home.addCar');
  return (
    <PortalFrame focus={{ back: '/customer/vehicles', title }} active="cars" actionBar>
      <form
        method="post"
        action={page.id ? `/customer/vehicles/${page.id}` : '/customer/vehicles'}
        class="wrap narrow stack"
        novalidate
      >
        <h1>{title}</h1>
        <FormErrors title={t('site.form.errors')} form={form} />
        <FieldFrame id="f-plate" label={t('site.book.plate')} error={error}>
          <PlateInput
            id="f-plate"
            name="plate"
            value={form.values['plate'] ?? ''}
            region={page.plateRegion}
            required
            invalid={Boolean(error)}
            describedBy={describedBy('f-plate', undefined, error)}
          />
        </FieldFrame>
        <div class="car-grid">
          <Field name="make" label={t('site.book.make')} form={form} required max={40} />
          <Field name="model" label={t('site.book.model')} form={form} required max={60} />
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
        <Field
          name="vin"
          label={t('portal.cars.vin')}
          optional={t('site.form.optional')}
          hint={t('portal.cars.vinHint')}
          form={form}
          max={17}
        />
        <FormButtons removable={page.removable} />
      </form>
    </PortalFrame>
  );
}
