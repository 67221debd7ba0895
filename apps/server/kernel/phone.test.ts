import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalEmail, normalPhone, showPhone } from './phone.ts';

test('[BULK-08] phone numbers become E.164 as dialled in the shop’s country', () => {
  expect(normalPhone('0977 123 456', 'ZM')).toBe('+260977123456');
  expect(normalPhone('+260 (0) 977-123-456', 'DE')).toBe('+260977123456');
  expect(normalPhone('00260977123456', 'ZM')).toBe('+260977123456');
  expect(normalPhone('030 901820', 'DE')).toBe('+4930901820');
  expect(normalPhone('０９７７１２３４５６', 'ZM')).toBe('+260977123456');
});

test('[BULK-08] what is no phone number is refused', () => {
  for (const bad of ['', '12', 'call me', '0977 12', '+999 123 456 789', '0977123456 ext 5']) {
    expect(normalPhone(bad, 'ZM'), bad).toBeNull();
  }
  expect(normalPhone('0977123456', 'nowhere')).toBeNull();
});

test('a number is shown nationally at home and internationally elsewhere', () => {
  expect(showPhone('+260977123456', 'ZM')).toMatch(/^0977? ?/);
  expect(showPhone('+260977123456', 'DE')).toMatch(/^\+260 /);
  expect(normalPhone(showPhone('+260977123456', 'ZM'), 'ZM')).toBe('+260977123456');
  expect(showPhone('unknown', 'ZM')).toBe('unknown');
});

test('[AUTH-02] e-mail addresses compare in one spelling', () => {
  expect(normalEmail('  Mary.Banda+car@Example.ORG ')).toBe('mary.banda+car@example.org');
  expect(normalEmail('info@Müller.de')).toBe('info@xn--mller-kva.de');
  for (const bad of ['', 'mary', '@example.org', 'mary@', 'mary@localhost', 'a b@example.org', 'a@b..c', 'a@1.2.3.4']) {
    expect(normalEmail(bad), bad).toBeNull();
  }
  for (const bad of [
    'a@ex.org\nBcc: x@y.zz',
    'a..b@example.org',
    'a@exa mple.org',
    'a@example.org/path',
    '<a@example.org>',
  ]) {
    expect(normalEmail(bad), bad).toBeNull();
  }
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const once = normalEmail(address);
      if (once !== null) expect(normalEmail(once)).toBe(once);
    }),
  );
});
