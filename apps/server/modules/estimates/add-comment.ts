import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';

export type NewComment = {
  readonly estimateId: string;
  readonly estimateJobId: string | null;
  readonly from: 'customer' | 'shop';
  readonly author: string;
  readonly text: string;
};

/** Writes a question or an answer; the caller records it. */
export async function addComment(
  { sql, shopId, now }: Scope,
  given: NewComment,
): Promise<{ id: string; publicId: string }> {
  const [id, publicId] = [newId(), newPublicId('ec')];
  await sql
    .insertInto('estimate_comment')
    .values({
      shop_id: shopId,
      id,
      public_id: publicId,
      estimate_id: given.estimateId,
      estimate_job_id: given.estimateJobId,
      from_side: given.from,
      author: given.author,
      text: given.text,
      at: now,
    })
    .execute();
  return { id, publicId };
}
