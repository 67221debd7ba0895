import { mountIslands } from './mount.ts';

mountIslands(document);
document.addEventListener('fresh', (event) => mountIslands(event.target as HTMLElement));
