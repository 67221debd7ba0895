import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useT } from '../../shared/phrases.tsx';

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <div role="alert">
      <EmptyState
        alone
        icon={IconMoodSad}
        title={t('error.screen')}
        hint={t('error.screenHint')}
        action={<Button onClick={onRetry}>{t('action.retry')}</Button>}
      />
    </div>
  );
}

/** Keeps a fault inside one screen: the frame stays, the screen can be loaded again. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken onRetry={() => location.reload()} />;
  }
}
