import type pg from 'pg';
import type { KeyRing } from '../../../kernel/secrets.ts';
import { newestTexts, oneText } from '../sms/mailbox.ts';
import { paperName } from './paper.ts';
import { openMail } from './sealed.ts';

/** A mail as the built-in mailbox shows it. */
export type BoxedMail = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly status: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly string[];
};
type Row = {
  id: string;
  shop_id: string;
  kind: string;
  status: string;
  subject: string;
  created_at: string;
  to_sealed: string;
  content_sealed: string;
};

const NEWEST = 'select id, shop_id, kind, status, subject, created_at, to_sealed, content_sealed from mail';

function boxed(ring: KeyRing, row: Row): BoxedMail {
  const { to, text, html, attachments, paper } = openMail(ring, row);
  return {
    id: row.id,
    at: row.created_at,
    kind: row.kind,
    status: row.status,
    to,
    subject: row.subject,
    text,
    html,
    attachments: [...attachments.map(({ name }) => name), ...(paper ? [paperName(paper)] : [])],
  };
}

/** The newest mails and texts of all shops, opened: for demo and development only, where nothing leaves the house. */
export async function newestMails(owner: pg.Pool, ring: KeyRing, most: number): Promise<BoxedMail[]> {
  const { rows } = await owner.query<Row>(`${NEWEST} order by created_at desc, id desc limit $1`, [most]);
  const all = [...rows.map((row) => boxed(ring, row)), ...(await newestTexts(owner, ring, most))];
  return all.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0)).slice(0, most);
}

/** One mail or text, or null. */
export async function oneMail(owner: pg.Pool, ring: KeyRing, id: string): Promise<BoxedMail | null> {
  const { rows } = await owner.query<Row>(`${NEWEST} where id::text = $1`, [id]);
  return rows[0] ? boxed(ring, rows[0]) : oneText(owner, ring, id);
}
