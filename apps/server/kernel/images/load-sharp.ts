import type sharp from 'sharp';

/** The picture library with its 20 MB, loaded with the first picture. */
export const loadSharp = async (): Promise<typeof sharp> => (await import('sharp')).default;
