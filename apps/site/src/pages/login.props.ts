import type { FormState, PhotoView } from '../shared/views.ts';

/** `/customer/login`: posts `email` and, when known, `next` (the page the link should open). */
export interface LoginProps {
  hero?: PhotoView;
  next?: string;
  form: FormState;
}

/** The same words whether the address is known or not. */
export interface LoginSentProps {
  email: string;
  minutes: number;
}

/** `/customer/link/:token` opened by something that may not be a person: posts to `action`, which uses the link. */
export interface LinkOpenProps {
  action: string;
}

/** A mailed link that is used, old or altered. Posts `email` to /customer/login for a fresh one. */
export interface LinkRefusedProps {
  reason: 'used' | 'expired' | 'unknown';
  next?: string;
  form: FormState;
}

/** `/customer/account`: posts name, email, phone, consent. */
export interface CreateAccountProps {
  privacyHref: string;
  form: FormState;
}
