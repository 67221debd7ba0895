/** What a provider can take: cards, mobile money, direct debit, wallets such as Apple Pay. */
export type OnlineMethod = 'card' | 'mobile_money' | 'sepa' | 'wallet';
export type ProviderName = 'stripe' | 'square' | 'mtn' | 'airtel' | 'flutterwave';
/** A shop's account at a provider, without its keys. */
export type ProviderSettings = {
  readonly host: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly account: string | null;
};

/** One try: `id` is the key that makes a repeated call the same call. Amounts are minor units of `currency`. */
export type StartAttempt = {
  readonly id: string;
  readonly method: OnlineMethod;
  readonly amount: number;
  readonly currency: string;
  /** E.164; mobile money only. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly name: string;
  /** What the payer reads, such as the bill's number. */
  readonly description: string;
  /** Where the provider's page sends the payer afterwards, and where it sends its messages. */
  readonly returnUrl: string;
  readonly hookUrl: string;
  /** The payer agreed that the provider keeps the card. */
  readonly save: boolean;
};
/** `refused` is final: the provider took nothing on. Anything thrown leaves the try open: its state is asked. */
export type Started =
  | { readonly state: 'pending'; readonly providerRef: string; readonly redirectUrl: string | null }
  | { readonly state: 'refused'; readonly failure: string };
export type AttemptRef = {
  readonly id: string;
  readonly providerRef: string | null;
  readonly amount: number;
  readonly currency: string;
};
/** The truth as the provider tells it when asked. `expired`: it never took the try on, or its time is over. */
export type Found = {
  readonly state: 'pending' | 'succeeded' | 'failed' | 'expired';
  readonly amount: number;
  readonly currency: string;
  readonly fee: number | null;
  readonly providerRef: string | null;
  /** A code of `failures`. */
  readonly failure: string | null;
  /** A card kept on file with the payer's consent. */
  readonly saved?: { readonly token: string; readonly label: string; readonly expiresOn: string | null };
};
export type StartRefund = {
  readonly id: string;
  readonly paymentRef: string;
  readonly paymentAmount: number;
  readonly amount: number;
  readonly currency: string;
  readonly phone: string | null;
  readonly reason: string;
};
export type FoundRefund = {
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly providerRef: string | null;
  readonly failure: string | null;
};
/** What a message of the provider points at. It is never believed, only followed by asking. */
export type Hint = {
  /** Our attempt's id, or the provider's own name of the payment. */
  readonly attemptId: string | null;
  readonly providerRef: string | null;
  readonly eventId: string | null;
  readonly signed: boolean;
};
/** What the provider says it moved on a day: `amount` is negative for refunds. */
export type Movement = { readonly providerRef: string; readonly amount: number; readonly currency: string };
export type SavedCharge = {
  readonly id: string;
  readonly token: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
};
export type CheckResult = { readonly ok: boolean; readonly result: string };

/** A way to collect money at a vendor. Every call may throw when the vendor cannot be reached. */
export interface PaymentProvider {
  readonly name: ProviderName;
  readonly methods: readonly OnlineMethod[];
  /** Starts a try; the same `id` again is the same try. */
  start(attempt: StartAttempt): Promise<Started>;
  /** What became of a try, by our id or the provider's. */
  status(ref: AttemptRef): Promise<Found>;
  /** Gives money back; the same `id` again is the same refund. */
  refund(refund: StartRefund): Promise<FoundRefund>;
  refundStatus?(ref: { readonly id: string; readonly providerRef: string | null }): Promise<FoundRefund>;
  /** Reads a message of the provider; null when it is none, or is signed wrongly. */
  readHint(raw: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly url: string;
  }): Hint | null;
  /** All that moved on a calendar day of UTC. */
  settled?(day: string): Promise<Movement[]>;
  /** Charges a card on file while its owner is away. */
  charge?(saved: SavedCharge): Promise<Started>;
  /**
   * Stops a try that nobody has paid yet. True: no money can come of it any more; false: it is too late for that. Only
   * providers of `stoppable` have it.
   */
  cancel?(ref: AttemptRef): Promise<boolean>;
  /** Forgets a card on file. */
  forget?(token: string): Promise<void>;
  /** Are the keys right? Moves no money. */
  check(): Promise<CheckResult>;
}

/** The vendors that end a try when asked; a push to a phone ends only by itself. */
export const stoppable: ReadonlySet<string> = new Set<ProviderName>(['stripe', 'square']);

/** What is known of a vendor before a shop has an account there. */
export type ProviderKind = {
  readonly methods: readonly OnlineMethod[];
  /** Names of the secrets it needs; a name that ends in `?` may be missing. */
  readonly secrets: readonly string[];
  /** Its live and test hosts; a shop may choose no other. */
  readonly hosts: readonly string[];
  /** False where only the whole payment can be given back. */
  readonly partialRefund: boolean;
  readonly maySave: boolean;
};
export type OpenAccount = {
  readonly settings: ProviderSettings;
  readonly secrets: Readonly<Record<string, string>>;
};
/** Every vendor of this install. */
export type Payments = {
  readonly kinds: ReadonlyMap<ProviderName, ProviderKind>;
  open(name: ProviderName, account: OpenAccount): PaymentProvider;
};
export type ProviderFactory = (
  account: OpenAccount,
  http: { readonly host: string; readonly fetch: typeof fetch },
) => PaymentProvider;

/** Why a try failed, as the payer may be told. */
export const failures = [
  'declined',
  'not_enough_money',
  'expired',
  'payer_not_found',
  'not_allowed',
  'provider_down',
  'never_started',
] as const;
export type Failure = (typeof failures)[number];
