/** Customers, cars and the catalogue. */
export const consoleRecords = {
  'services.takeOff': 'Take off {name}',
} as const;
