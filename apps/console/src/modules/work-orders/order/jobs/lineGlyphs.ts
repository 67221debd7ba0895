import { IconBox, IconClock, IconDiscount2, IconReceipt2, IconTruckDelivery } from '@tabler/icons-react';

/** Shapes of the kinds of lines. */
export const lineGlyphs = {
  labour: IconClock,
  part: IconBox,
  sublet: IconTruckDelivery,
  fee: IconReceipt2,
  discount: IconDiscount2,
};
