/** Rows other rooms' tests stand on, put in by the owner past operations, so that a room is tested on its own. */
export * from './insert.ts';
export * from './make-shop.ts';
export * from './make-visit.ts';
