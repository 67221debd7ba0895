import type { documents } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Outside } from '../../kernel/implement.ts';
import { contentDisposition } from '../../kernel/storage/port.ts';
import type { Stored } from './stored.ts';

const HOUR = 3600;
/** To the end of the next full hour: the same print has the same address all hour long. */
export function secondsFrom(at: Date): number {
  const second = Math.floor(at.getTime() / 1000);
  return (Math.ceil(second / HOUR) + 1) * HOUR - second;
}

/** A print with an address that opens it in the browser, signed and good for an hour or two. */
export async function linkTo(
  { services, clock }: Pick<Outside, 'services' | 'clock'>,
  print: Stored,
  show: 'inline' | 'attachment' = 'inline',
): Promise<z.output<typeof documents.documentFile>> {
  const url = await services.storage.signedUrl(print.storageKey, {
    expiresIn: secondsFrom(clock.now()),
    disposition: contentDisposition(show, print.name),
    type: print.type,
  });
  return { url, name: print.name, bytes: print.bytes, madeAt: print.madeAt };
}
