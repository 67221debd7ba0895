import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { decimalSignOf } from '../shared/decimals.ts';
import { useSpeech } from '../shared/phrases.tsx';

/** What the theme says itself, in the language of the shop: the decimal sign of figures, how a window is closed, a password shown. */
export function SpokenTheme({ children }: { readonly children: ReactNode }) {
  const { t, format } = useSpeech();
  const theme = useMemo(() => {
    const sign = decimalSignOf(format);
    const figures = { defaultProps: { decimalSeparator: sign, allowedDecimalSeparators: [sign] } };
    const closing = { defaultProps: { closeButtonProps: { 'aria-label': t('action.close') } } };
    const showing = { defaultProps: { visibilityToggleButtonProps: { 'aria-label': t('field.show') } } };
    return {
      components: {
        NumberInput: figures,
        PasswordInput: showing,
        Modal: closing,
        Drawer: closing,
        Notification: closing,
      },
    };
  }, [t, format]);
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  );
}
