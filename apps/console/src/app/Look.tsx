import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { styleNonce } from './styleNonce.ts';
import { theme } from './theme.ts';
import { variablesFromTokens } from './tones.ts';

/** Fonts, tokens and theme; light or dark as the person chose, else as the system asks. */
export function Look({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesFromTokens}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
