import { api } from '@pitlane/client/api';
import css from '../../../../shared/ChoiceList.module.css';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { Initials } from '../../../../shared/Initials.tsx';
import { SkeletonRows } from '../../../../shared/SkeletonRows.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

type Props = { readonly jobId: string; readonly onClose: () => void };

/** Who does a job: one press. */
export function Technician({ jobId, onClose }: Props) {
  const { act } = useOrder();
  const { data } = api.useListStaffQuery({ role: 'TECH', active: true });
  const [assign] = api.useAssignJobMutation();
  const { error, submit } = useSubmit(onClose);
  return (
    <div className={css.choices}>
      {!data && <SkeletonRows rows={3} />}
      {data?.items.map((one, place) => (
        <button
          key={one.id}
          type="button"
          data-autofocus={place === 0 || undefined}
          onClick={() => submit(() => act(assign({ jobId, staffId: one.id }).unwrap()))}
        >
          <Initials initials={one.initials} />
          {one.name}
        </button>
      ))}
      {error !== undefined && <ErrorNote error={error} />}
    </div>
  );
}
