export * from './brand.ts';
export { contrast } from './colour.ts';
export * from './tokens.ts';
