/** What people at work read about bills and payments. */
export const consoleMoney = {} as const;
