import type { Locale } from '@pitlane/phrases';
import type { FormState } from '../../../site/src/shared/views.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { sayFirst } from './words.ts';

/** Refusals a form cannot answer: the page itself is missing, the session ended, or the house is in trouble. */
const NOT_THE_FORMS = new Set(['fault', 'unavailable', 'not_found', 'sign_in_required', 'not_allowed', 'wrong_origin']);

/** The refusal a form shows; anything else goes on to the error page. */
export function formRefusal(error: unknown): Refusal {
  if (error instanceof Refusal && !NOT_THE_FORMS.has(error.code)) return error;
  throw error;
}

/** What a form knows about its fields: where a contract's field is on the page, and which one a whole refusal is about. */
export type Places = { readonly fields?: Readonly<Record<string, string>>; readonly whole?: string };

/**
 * The form as it was sent, with a ready sentence beside each wrong field: the field's own (`pages.wrong.<field>`) when
 * its shape was wrong, the reason's (`reason.…`, `refusal.…`) when the house knows more.
 */
export function formAgain(
  locale: Locale,
  values: Record<string, string>,
  refusal: Refusal,
  { fields = {}, whole = 'form' }: Places = {},
): FormState {
  const errors: Record<string, string> = {};
  const named = refusal.fields.filter(({ field }) => field !== '(body)');
  for (const { field, reason } of named) {
    const [first = field] = field.split('.');
    const place = fields[field] ?? fields[first] ?? first;
    const shape = refusal.code === 'invalid_input';
    errors[place] ??= sayFirst(locale, [
      `refusal.${shape ? '' : refusal.code}`,
      `pages.wrong.${place}`,
      `reason.${reason}`,
      `refusal.${reason}`,
    ]);
  }
  if (named.length === 0) errors[whole] = sayFirst(locale, [`refusal.${refusal.code}`]);
  return { values, errors };
}

/** Adds what the page itself asks for; `places` says where a wish stands that is no field of its own. */
export function alsoWrong(
  form: FormState,
  locale: Locale,
  wishes: readonly string[],
  places: Readonly<Record<string, string>> = {},
): FormState {
  const own = Object.fromEntries(
    wishes.map((wish) => [places[wish] ?? wish, sayFirst(locale, [`pages.wrong.${wish}`])]),
  );
  return { values: form.values, errors: { ...own, ...form.errors, ...own } };
}
