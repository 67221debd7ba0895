import { api } from '@pitlane/client/api';
import css from './ChoiceList.module.css';
import { ErrorNote } from './ErrorNote.tsx';
import { useT } from './phrases.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';
import './words/visit.ts';

type Props = { readonly workOrderId: string; readonly onChoose: (template: string) => unknown };

/** The inspections this car can have, the one that fits it first. */
export function TemplateList({ workOrderId, onChoose }: Props) {
  const t = useT();
  const { data, error, refetch } = api.useListTemplatesQuery({ workOrderId });
  return (
    <div className={css.choices}>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={3} />}
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
