import type { OutputOf } from '@pitlane/contracts/core';
import type { listMyJobs } from '@pitlane/contracts/work-orders';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { PromiseCountdown } from '../../shared/PromiseCountdown.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from './InspectionTasks.module.css';

type Tasks = OutputOf<typeof listMyJobs>['inspections'];

/** Cars to look over, with the points left. */
export function InspectionTasks({ tasks }: { readonly tasks: Tasks }) {
  const t = useT();
  if (tasks.length === 0) return null;
  return (
    <ul className={css.tasks}>
      {tasks.map((task) => (
        <li key={task.inspectionId}>
          <Link href={`/inspections/${task.inspectionId}`} className={css.task}>
            <span className={css.grow}>
              <CarName vehicle={task.vehicle} size="medium" />
              <strong>{task.name}</strong>
              <span className={css.quiet}>
                {t('tech.pointsLeft', { count: task.left })}{' '}
                {task.promisedAt && <PromiseCountdown at={task.promisedAt} />}
              </span>
            </span>
            <IconChevronRight size={24} stroke={1.75} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
