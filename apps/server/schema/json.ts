import type { z } from 'zod';
import type { bookings, services, shapes, shops } from '@pitlane/contracts';
import type { documents, estimates, inspections, invoiceShapes, paymentShapes } from '@pitlane/contracts';

/** Shapes of the jsonb columns; a column's comment `ts:Name` points here. */
export type ShopRules = z.output<typeof shops.shopRules>;
export type ShopPrivacy = z.output<typeof shops.shopPrivacy>;
export type Collection = Omit<z.output<typeof bookings.collection>, 'driverName'>;
export type Measured = z.output<typeof inspections.measuredValue>;
export type PointDefinition = Pick<
  z.output<typeof inspections.point>,
  'input' | 'unit' | 'decimals' | 'values' | 'limits' | 'photoRequiredWhen'
> & {
  readonly sentences?: { readonly monitor?: string; readonly urgent?: string };
  /** The other end of a range with two ends. */
  readonly upperLimits?: { readonly good: number; readonly monitor: number; readonly direction: 'min' | 'max' };
  /** Readings are judged by their distance from the reading with this key. */
  readonly compareWith?: string;
};
/** By which rules the shop's own lines stand on an estimate; amounts in minor units of its currency. */
export type SurchargeRules = {
  readonly suppliesBp: number;
  readonly suppliesCap: number | null;
  readonly environmentFee: number;
  readonly taxRateBp: number;
  readonly pricesIncludeTax: boolean;
};
export type FrozenLine = {
  readonly kind: z.output<typeof services.lineKind>;
  readonly description: string;
  readonly partNumber: string | null;
  readonly quantity: z.output<typeof shapes.quantity>;
  readonly unitPrice: number;
  readonly taxRateBp: number;
  readonly net: number;
  readonly tax: number;
};
export type ReceivedInvoice = z.output<typeof documents.receivedInvoice>;
export type InvoiceRules = z.output<typeof invoiceShapes.invoiceRules>;
export type RecurringLine = z.output<typeof invoiceShapes.recurringLine>;
export type ProviderSettings = z.output<typeof paymentShapes.providerSettings>;
export type FoundPayment = z.output<typeof paymentShapes.foundPayment>;
export type ReconciliationDifference = z.output<typeof paymentShapes.reconciliationDifference>;
export type AuthorisationEntry = z.output<typeof estimates.authorisationEntry>;
export type SignatureDrawing = z.output<typeof estimates.signatureDrawing>;
