import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import { useLocation } from 'wouter';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { SkeletonRows } from '../../../../shared/SkeletonRows.tsx';
import { useOrder } from '../order.tsx';
import css from './Dialogs.module.css';
import { useSubmit } from './useSubmit.ts';

/** Which inspection: the one that fits the car first. Choosing starts it and goes there. */
export function Inspect({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { order, act } = useOrder();
  const [, go] = useLocation();
  const { data, error: failed, refetch } = api.useListTemplatesQuery({ workOrderId: order.id });
  const [start] = api.useStartInspectionMutation();
  const { error, submit } = useSubmit(onClose);
  const begin = (template: string) =>
    submit(async () => {
      const made = await act(start({ id: newKey(), workOrderId: order.id, template }).unwrap());
      go(`/inspections/${made.id}`);
    });
  return (
    <div className={css.choices}>
      {failed && <ErrorNote error={failed} onRetry={refetch} />}
      {!data && !failed && <SkeletonRows rows={3} />}
      {data?.items.map((one) => (
        <button key={one.key} type="button" onClick={() => begin(one.key)}>
          <strong>{one.name}</strong>
          <small>
            {one.suggested && `${t('inspect.suggested')}, `}
            {t('inspect.points', { count: one.points })}
          </small>
        </button>
      ))}
      {error !== undefined && <ErrorNote error={error} />}
    </div>
  );
}
