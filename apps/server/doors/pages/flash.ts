import type { Locale } from '@pitlane/phrases';
import type { Shell } from '../../../site/src/shared/shell.props.ts';
import { type SayKey, say } from './words.ts';

export const FLASH_COOKIE = 'pitlane_flash';
export const FLASH_SECONDS = 60;

/** What a page may say about what just happened, by the code a redirect carries in a short-lived cookie. */
const CODES = {
  moved: 'pages.flash.moved',
  cancelled: 'pages.flash.cancelled',
  taken: 'pages.flash.taken',
  left: 'pages.flash.left',
  sent: 'pages.flash.sent',
  uploaded: 'pages.flash.uploaded',
  saved: 'pages.flash.saved',
  car: 'pages.flash.car',
  changes: 'pages.flash.changes',
  call: 'pages.flash.call',
  comment: 'pages.flash.comment',
  methodRemoved: 'pages.flash.methodRemoved',
  creditUsed: 'pages.flash.creditUsed',
  notStopped: 'pages.flash.notStopped',
  out: 'pages.flash.out',
} as const satisfies Record<string, SayKey>;
export type Flash = keyof typeof CODES;
/** What did not work is no good news. */
const SOBER: ReadonlySet<string> = new Set<Flash>(['notStopped']);

/** The sentence of a code, or nothing for a code nobody knows. */
export function flashOf(code: string | undefined, locale: Locale): Shell['flash'] {
  if (!code || !Object.hasOwn(CODES, code)) return undefined;
  return { tone: SOBER.has(code) ? 'info' : 'good', text: say(locale, CODES[code as Flash]) };
}
