import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import { useLocation } from 'wouter';
import { ErrorNote } from '../../../../shared/ErrorNote.tsx';
import { TemplateList } from '../../../../shared/TemplateList.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** Which inspection. Choosing starts it and goes there. */
export function Inspect({ onClose }: { readonly onClose: () => void }) {
  const { order, act } = useOrder();
  const [, go] = useLocation();
  const [start] = api.useStartInspectionMutation();
  const { error, submit } = useSubmit(onClose);
  const begin = (template: string) =>
    submit(async () => {
      const made = await act(start({ id: newKey(), workOrderId: order.id, template }).unwrap());
      go(`/inspections/${made.id}`);
    });
  return (
    <>
      <TemplateList workOrderId={order.id} onChoose={begin} />
      {error !== undefined && <ErrorNote error={error} />}
    </>
  );
}
