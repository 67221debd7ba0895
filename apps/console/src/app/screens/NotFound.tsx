import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useT } from '../../shared/phrases.tsx';

/** The page for addresses that lead nowhere, or nowhere for this person. */
export function NotFound() {
  const t = useT();
  return (
    <EmptyState
      alone
      icon={IconMapPinQuestion}
      title={t('error.notFound')}
      hint={t('error.notFoundHint')}
      action={
        <Button component={Link} href="/">
          {t('action.back')}
        </Button>
      }
    />
  );
}
