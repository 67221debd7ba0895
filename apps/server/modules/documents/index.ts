export { paperFor } from './paper-for.ts';
