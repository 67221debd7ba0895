import { api } from '@pitlane/client/api';
import css from '../../../../shared/ChoiceList.module.css';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { Initials } from '../../../../shared/Initials.tsx';
import { SkeletonRows } from '../../../../shared/SkeletonRows.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** Who looks after the visit: one press. */
export function Advisor({ onClose }: { readonly onClose: () => void }) {
  const { order, act } = useOrder();
  const { data } = api.useListStaffQuery({ active: true });
  const [assign] = api.useAssignAdvisorMutation();
  const { error, submit } = useSubmit(onClose);
  const people = data?.items.filter((one) => one.role !== 'TECH' && one.role !== 'PARTS');
  return (
    <div className={css.choices}>
      {!people && <SkeletonRows rows={3} />}
      {people?.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={one.id === order.advisor?.id}
          onClick={() => submit(() => act(assign({ workOrderId: order.id, staffId: one.id }).unwrap()))}
        >
          <Initials initials={one.initials} />
          {one.name}
        </button>
      ))}
      {error !== undefined && <ErrorNote error={error} />}
    </div>
  );
}
