/** `/s/:slug/privacy`: whom to ask about one's data. */
export interface PrivacyProps {
  addressLines: string[];
  email?: string;
}

/** `/` of an install that shows its demo shops. */
export interface ShopsProps {
  shops: { name: string; place?: string; href: string }[];
  /** Other doors of the demo: the console, the mailbox. */
  links: { label: string; href: string }[];
}
