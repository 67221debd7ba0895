/** `/s/:slug/privacy`: whom to ask about one's data. */
export interface PrivacyProps {
  addressLines: string[];
  email?: string;
}

/** `/s/:slug/imprint`: who answers for the site, where the country asks for it. */
export interface ImprintProps {
  name: string;
  addressLines: string[];
  email?: string;
  taxNumber?: string;
  /** The shop's own lines. */
  lines: string[];
}

/** `/` of an install that shows its demo shops. */
export interface ShopsProps {
  shops: { name: string; place?: string; href: string }[];
  /** Other doors of the demo: the console, the mailbox. */
  links: { label: string; href: string }[];
}
