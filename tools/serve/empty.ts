import pg from 'pg';

/** Removes every table, function and row of ours from the database; the database itself and its roles stay. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_(catalog|toast|temp)' and nspname <> 'information_schema'`,
    );
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
    await client.query('create schema public');
    await client.query('grant usage on schema public to public');
  } finally {
    await client.end();
  }
}
