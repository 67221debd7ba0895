export interface ShopBrand {
  /** The shop's colour as set by the owner, "#153F75". */
  colour: string;
}

export interface ShopView {
  /** Empty on a page that belongs to no shop. */
  slug: string;
  /** Where the shop's public pages hang: "/s/slug", or "" on a host of its own. */
  base: string;
  name: string;
  tagline?: string;
  logoUrl?: string;
  brand: ShopBrand;
  phone?: string;
  /** Digits for tel: links. */
  phoneHref?: string;
  whatsappHref?: string;
  addressLine?: string;
  /** "until 18:00", in words; absent when closed. */
  openUntil?: string;
  opensAgain?: string;
  bookingOpen: boolean;
  legal: { label: string; href: string }[];
  payMethods: string[];
}

export interface SignedIn {
  name: string;
  unreadMessages: number;
}

/** What search engines and link previews read. */
export interface Meta {
  description?: string;
  /** Absolute address of this page; its presence also invites search engines. */
  canonical?: string;
  /** Absolute address of a picture. */
  image?: string;
  /** schema.org data about the shop. */
  structured?: Record<string, unknown>;
}

/** Everything around a page: shop, language, who looks, what time it is there. */
export interface Shell {
  locale: string;
  languages: { code: string; name: string }[];
  /** Path and query of this page, for the language links. */
  path: string;
  zone: string;
  /** Server's clock, ISO. */
  now: string;
  /** Per-response nonce of the one allowed style element. */
  nonce: string;
  shop: ShopView;
  customer?: SignedIn;
  /** One sentence about what just happened. */
  flash?: { tone: 'good' | 'bad' | 'info'; text: string };
  meta?: Meta;
  /** "https://cdn.example.org" when browsers fetch scripts, styles and fonts from another host. */
  assetHost?: string;
  /** Whether a sample of visits is measured and sent to the shop's own server. */
  measured?: boolean;
  /** Look again after so many seconds, without a script; with an address, go on there at once. */
  refresh?: { seconds: number; to?: string };
  /** Shown on error pages. */
  requestId?: string;
}
