import type { Room } from '../../kernel/implement.ts';

export const room: Room = { name: 'platform', does: [], hears: [] };
