import { mountIslands } from './mount.ts';

mountIslands(document);
