export { openLink } from './open-link.ts';
