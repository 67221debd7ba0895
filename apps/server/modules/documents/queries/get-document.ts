import { documents } from '@pitlane/contracts';
import type { DocumentPrinter } from '../../../integrations/documents/port.ts';
import { asStaff, can } from '../../../kernel/actor.ts';
import { type Implemented, implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { needs } from '../kinds.ts';
import { linkTo } from '../link-to.ts';
import { makeDocument } from '../make-document.ts';

export const getDocument = (printer: DocumentPrinter): Implemented =>
  implementOutside(documents.getDocument, async (outside, { kind, id, from, to }) => {
    const actor = asStaff(outside.actor);
    if (!can(actor, needs[kind])) refuse('not_allowed');
    const press = { printer, services: outside.services };
    const print = await makeDocument(press, (work) => outside.inShop(actor.shopId, actor, work), {
      kind,
      sourceId: id,
      from,
      to,
    });
    return linkTo(outside, print);
  });
