import { IconCloudOff, IconPlugConnectedX } from '@tabler/icons-react';
import { type Reach, useReach } from '../shared/online.ts';
import { useT } from '../shared/phrases.tsx';
import css from './ReachBanner.module.css';

/** Says that the network or the server is away, what is safe, and that we go on by ourselves. */
export function ReachBanner({ reach }: { readonly reach: Reach }) {
  const t = useT();
  const offline = reach === 'offline';
  const Icon = offline ? IconCloudOff : IconPlugConnectedX;
  return (
    <div role="status">
      {reach !== 'online' && (
        <p className={css.banner}>
          <Icon size={18} stroke={1.75} aria-hidden />
          <strong>{t(offline ? 'shell.offlineTitle' : 'shell.unreachableTitle')}</strong>
          <span>{t(offline ? 'shell.offlineHint' : 'shell.unreachableHint')}</span>
        </p>
      )}
    </div>
  );
}

/** The banner fed by what the browser and the calls say. */
export function LiveReachBanner() {
  return <ReachBanner reach={useReach()} />;
}
