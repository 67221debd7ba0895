import { createHash } from 'node:crypto';
import type { PaperDocument } from '../../integrations/documents/port.ts';
import { type Frame, type Inside, onPaper, type Pictures } from './frame.ts';

/** A document ready to be laid out, with the storage keys of its pictures still to be fetched. */
export type Drawn = {
  /** Short mark for the file's name: a number, a period. */ readonly name: string;
  readonly lay: (pictures: Pictures) => PaperDocument;
  readonly keys: readonly string[];
  /** Of all that stands on it: the same fingerprint is the same paper. */ readonly fingerprint: string;
  /** The first print in this state stays, whatever is printed at the same time. */ readonly frozen: boolean;
};

/** How documents are laid out; when this changes, stored prints are printed again. Frozen bills are not. */
const LAYOUT = 2;

export const fingerprintOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([LAYOUT, value]))
    .digest('hex');

/** Puts what was read together with how it is drawn. `frozen` names a state whose first print stays. */
export function drawnWith(
  frame: Frame,
  facts: object,
  about: {
    readonly name: string;
    readonly draw: (pictures: Pictures) => Inside;
    readonly keys: readonly string[];
    readonly frozen?: string | undefined;
  },
): Drawn {
  return {
    name: about.name,
    keys: frame.shop.logo ? [...about.keys, frame.shop.logo] : about.keys,
    fingerprint: about.frozen ?? fingerprintOf([frame, facts]),
    frozen: about.frozen !== undefined,
    lay: (pictures) => onPaper(frame, about.draw(pictures), pictures),
  };
}
