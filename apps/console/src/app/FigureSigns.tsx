import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { decimalSignOf } from '../shared/decimals.ts';
import { useSpeech } from '../shared/phrases.tsx';

/** Fields for figures read and write the decimal sign of the language: `287,40` in German. */
export function FigureSigns({ children }: { readonly children: ReactNode }) {
  const { format } = useSpeech();
  const theme = useMemo(() => {
    const sign = decimalSignOf(format);
    const defaultProps = { decimalSeparator: sign, allowedDecimalSeparators: [sign] };
    return { components: { NumberInput: { defaultProps } } };
  }, [format]);
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  );
}
