/** Vendors that carry text messages. */
export type SmsProviderName = 'twilio';
export type SmsAccount = {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number of the shop's (E.164), a name of up to eleven letters, or a messaging service (`MG…`). */
  readonly sender: string;
};
export type Sms = {
  /** E.164 */ readonly to: string;
  readonly body: string;
  /** Where the vendor tells what became of it. */
  readonly hookUrl: string;
};
/** What became of a message, as the vendor says when asked. `code` is the vendor's own number of what went wrong. */
export type SmsFate = { readonly state: 'under_way' | 'delivered' | 'failed'; readonly code: string | null };
export type SmsHint = { readonly ref: string };

/** A way to send text messages. `send` throws SmsFailure; every call may throw when the vendor cannot be reached. */
export interface SmsProvider {
  readonly name: SmsProviderName;
  /** Hands a message over; answers the vendor's own name of it. */
  send(message: Sms): Promise<{ readonly ref: string }>;
  fate(ref: string): Promise<SmsFate>;
  /** Which message the vendor speaks of; null when it is none of ours or is signed wrongly. Never believed, only followed. */
  readHint(raw: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly url: string;
  }): SmsHint | null;
  /** Are the keys right? Sends nothing. */
  check(): Promise<{ readonly ok: boolean; readonly result: string }>;
}
export type SmsVendors = { open(name: SmsProviderName, account: SmsAccount): SmsProvider };

/**
 * `not_accepted`: surely not taken on, so it may be tried again. `refused`: never will be. `unsure`: it may be on its way,
 * so it must not be sent again.
 */
export type SmsFailureKind = 'not_accepted' | 'refused' | 'unsure';

export class SmsFailure extends Error {
  readonly kind: SmsFailureKind;
  /** The vendor's own number of what went wrong. */
  readonly code: string | null;
  /** The person behind the number wants no texts. */
  readonly stopped: boolean;
  constructor(kind: SmsFailureKind, message: string, more: { code?: string | null; stopped?: boolean } = {}) {
    super(message);
    this.name = 'SmsFailure';
    this.kind = kind;
    this.code = more.code ?? null;
    this.stopped = more.stopped ?? false;
  }
}
