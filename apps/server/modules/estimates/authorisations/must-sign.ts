import type { Shop } from '../../shops/index.ts';

/** R-340 R-345 A signature stands under an amount: a shop that shows no prices asks for none. */
export const mustSign = ({ rules, privacy }: Pick<Shop, 'rules' | 'privacy'>): boolean =>
  rules.signatureRequired && privacy.showPrices;
