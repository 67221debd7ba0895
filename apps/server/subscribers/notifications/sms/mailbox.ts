import type pg from 'pg';
import type { KeyRing } from '../../../kernel/secrets.ts';
import { openSms, wordsAlone } from './sealed.ts';

type Row = {
  id: string;
  shop_id: string;
  kind: string;
  status: string;
  created_at: string;
  to_sealed: string;
  body_sealed: string;
};

const NEWEST = 'select id, shop_id, kind, status, created_at, to_sealed, body_sealed from sms';
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A text as the built-in mailbox shows it: beside the mails, its words as the subject. */
function boxed(ring: KeyRing, row: Row) {
  const { to, body } = openSms(ring, row);
  const linked = escaped(body).replace(/https?:\/\/\S+/, (link) => `<a href="${link}">${link}</a>`);
  return {
    id: row.id,
    at: row.created_at,
    kind: `text message, ${row.kind}`,
    status: row.status,
    to,
    subject: wordsAlone(body),
    text: body,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body style="font:17px/1.4 system-ui,sans-serif;margin:24px"><p style="display:inline-block;max-width:20em;margin:0;padding:12px 16px;border-radius:18px;background:#e7e9e4;color:#14181b;overflow-wrap:anywhere">${linked}</p></body></html>`,
    attachments: [],
  };
}

/** The newest texts of all shops, opened: for demo and development only, where none leaves the house. */
export async function newestTexts(owner: pg.Pool, ring: KeyRing, most: number) {
  const { rows } = await owner.query<Row>(`${NEWEST} order by created_at desc, id desc limit $1`, [most]);
  return rows.map((row) => boxed(ring, row));
}

/** One text, or null. */
export async function oneText(owner: pg.Pool, ring: KeyRing, id: string) {
  const { rows } = await owner.query<Row>(`${NEWEST} where id::text = $1`, [id]);
  return rows[0] ? boxed(ring, rows[0]) : null;
}
