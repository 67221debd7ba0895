/** A booking while it is being written at the desk. */
export type Draft = {
  readonly customerId: string | null;
  readonly vehicleId: string | null;
  readonly services: readonly ChosenService[];
  readonly words: string;
  readonly date: string;
  readonly time: string | null;
  readonly arrival: 'drop_off' | 'collection';
  readonly place: string;
};
export type ChosenService = { readonly id: string; readonly name: string; readonly minutes: number };
