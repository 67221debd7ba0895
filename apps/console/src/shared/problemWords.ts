import { isProblem, type Problem } from '@pitlane/client/problem';
import type { RefusalCode } from '@pitlane/contracts/refusals';
import { en } from '@pitlane/phrases/browser';
import type { Key, Translate } from './phrases.tsx';

/** Every refusal of the contracts has words: a code without a phrase does not compile. */
const keyOf = (code: RefusalCode): `refusal.${RefusalCode}` & Key => `refusal.${code}`;

/** One sentence for a problem: what happened and what to do. Unknown kinds of wrong read as a fault. */
export function problemWords(t: Translate, problem: Problem): string {
  if (problem.code === 'unreachable') return t('error.offline');
  const key = keyOf(problem.code as RefusalCode);
  return t(key in en ? key : 'refusal.fault');
}

/** The problem inside whatever a hook or a promise gave us. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  const inner = typeof error === 'object' && error !== null && 'problem' in error ? error.problem : undefined;
  if (isProblem(inner)) return inner;
  return { type: 'about:blank', title: 'fault', status: 500, code: 'fault' };
}
