import { expect, it } from 'vitest';
import { withoutComma } from './when.ts';

it('[I18N-05] a German date keeps the comma behind its weekday', () => {
  expect(withoutComma('Samstag, 21. November', 'de-DE')).toBe('Samstag, 21. November');
  expect(withoutComma('Saturday, 21 November', 'en-ZM')).toBe('Saturday 21 November');
});
