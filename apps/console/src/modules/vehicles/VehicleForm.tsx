import { Button, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { CountrySelect } from '../../shared/CountrySelect.tsx';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { CustomerPick } from '../../shared/Picks.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useSession } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { Identified } from './Identified.tsx';
import { type Draft, draftOf, drives, fuels, inputOf, sizes, type Vehicle } from './vehicle.ts';

type Props = {
  readonly vehicle?: Vehicle;
  readonly customerId?: string | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
};
const texts = [
  ['make', 60],
  ['model', 80],
  ['year', 4],
  ['trim', 80],
  ['colour', 40],
] as const;

function useSave({ vehicle, onSaved, onClose }: Props, draft: Draft, owner: string | null, frame: boolean) {
  const [create] = api.useCreateVehicleMutation();
  const [update] = api.useUpdateVehicleMutation();
  const deed = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(draft, frame);
    const id = await deed.run(async () => {
      if (!vehicle) return (await create({ ...input, customerId: owner }).unwrap()).id;
      await update({ ...input, vehicleId: vehicle.id, version: vehicle.version }).unwrap();
      return vehicle.id;
    });
    if (!id) return;
    onClose();
    onSaved(id);
  };
  return { deed, save };
}

/** Makes or changes a car. The VIN or frame number fills what it knows and warns; it never blocks. */
export function VehicleForm(props: Props) {
  const t = useT();
  const { shop } = useSession();
  const { vehicle } = props;
  const [draft, setDraft] = useState(() => draftOf(vehicle, shop?.country ?? ''));
  const [owner, setOwner] = useState(props.customerId ?? null);
  const [frame, setFrame] = useState(vehicle?.frameNumber !== null && vehicle?.frameNumber !== undefined);
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { deed, save } = useSave(props, draft, owner, frame);
  const choice = <T extends string>(
    field: 'fuel' | 'drivetrain' | 'type',
    all: readonly T[],
    label: string,
    word: (one: T) => string,
  ) => (
    <Select
      label={label}
      clearable
      data={all.map((one) => ({ value: String(one), label: word(one) }))}
      value={draft[field] ?? null}
      onChange={(value) => put({ [field]: value })}
    />
  );
  const title = vehicle ? t('cars.editTitle', { plate: vehicle.plate }) : t('cars.newTitle');
  return (
    <Dialog opened size="lg" onClose={props.onClose} title={title}>
      <Fields onSubmit={save}>
        <TextInput
          label={t('cars.plate')}
          required
          data-autofocus
          maxLength={16}
          value={draft.plate}
          error={fieldProblem(t, deed.error, 'plate')}
          onChange={(event) => put({ plate: event.currentTarget.value })}
        />
        <CountrySelect
          label={t('cars.region')}
          value={draft.plateRegion}
          error={fieldProblem(t, deed.error, 'plateRegion')}
          onChange={(plateRegion) => put({ plateRegion })}
        />
        <Identified
          value={draft.vin}
          error={fieldProblem(t, deed.error, 'vin') ?? fieldProblem(t, deed.error, 'frameNumber')}
          onChange={(vin) => put({ vin })}
          onKnown={(known) => {
            setFrame(known.kind === 'frame');
            put({
              make: draft.make || (known.make ?? ''),
              model: draft.model || (known.model ?? ''),
              year: draft.year || (known.year ? String(known.year) : ''),
              type: draft.type ?? known.type,
              fuel: draft.fuel ?? fuels.find((one) => one === known.fuel) ?? null,
            });
          }}
        />
        {texts.map(([field, most]) => (
          <TextInput
            key={field}
            label={t(`cars.${field}`)}
            inputMode={field === 'year' ? 'numeric' : undefined}
            maxLength={most}
            value={draft[field]}
            error={fieldProblem(t, deed.error, field)}
            onChange={(event) => put({ [field]: event.currentTarget.value })}
          />
        ))}
        {choice('type', sizes, t('cars.type'), (one) => t(`cars.type.${one}`))}
        {choice('fuel', fuels, t('cars.fuel'), (one) => t(`cars.fuel.${one}`))}
        {choice('drivetrain', drives, t('cars.drivetrain'), (one) => t(`cars.drive.${one}`))}
        {!vehicle && <CustomerPick label={t('cars.owner')} value={owner} onChange={setOwner} />}
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button type="submit" loading={deed.busy} data-whole>
          {t(vehicle ? 'cars.save' : 'cars.add')}
        </Button>
      </Fields>
    </Dialog>
  );
}
