import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type Clone = { readonly url: string; drop(): Promise<void> };

/** A database of one's own, as its template is now; nobody may be connected to that. `home` is another database to ask from. */
export async function cloneTemplate(templateUrl: string, home = 'pitlane'): Promise<Clone> {
  const template = new URL(templateUrl);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = async (text: string) => {
    const address = new URL(template);
    address.pathname = `/${home}`;
    const client = new pg.Client({ connectionString: address.toString() });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await admin(`create database ${name} template ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => admin(`drop database if exists ${name} with (force)`) };
}
