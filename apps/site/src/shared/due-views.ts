import type { Condition, Money, PhotoView } from './views.ts';

/** A service that comes next. */
export interface DueView {
  title: string;
  /** "12 March 2027 or 130,000 km, whichever comes first": in words. */
  when: string;
  state: 'later' | 'soon' | 'due';
  /** The day it is expected, in words; absent where `when` names it already. */
  expected?: string;
  bookHref: string;
}

/** A job that was declined and not done since. */
export interface PutOffView {
  id: string;
  title: string;
  sentence?: string;
  condition: Condition;
  total?: Money;
  /** Public id of the service that does it; without one it travels as words. */
  service?: string;
  photo?: PhotoView;
  at: string;
}
