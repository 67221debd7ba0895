import { api } from '@pitlane/client/api';
import css from './ChoiceList.module.css';
import { Pending } from './Pending.tsx';
import { useT } from './phrases.tsx';
import './words/visit.ts';

type Props = { readonly workOrderId: string; readonly onChoose: (template: string) => unknown };

/** The inspections this car can have, the one that fits it first. */
export function TemplateList({ workOrderId, onChoose }: Props) {
  const t = useT();
  const read = api.useListTemplatesQuery({ workOrderId });
  const { data } = read;
  return (
    <div className={css.choices}>
      <Pending of={read} rows={3} />
      {data?.items.map((one) => (
        <button key={one.key} type="button" onClick={() => onChoose(one.key)}>
          <strong>{one.name}</strong>
          <small>
            {one.suggested && `${t('inspect.suggested')}, `}
            {t('inspect.points', { count: one.points })}
          </small>
        </button>
      ))}
    </div>
  );
}
