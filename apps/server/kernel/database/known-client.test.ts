import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

describe('named statements', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const pool = () => world.server.house.pools.owner;

  it('[PLAT-01] have the same rows when their columns are not described again', async () => {
    const ask = (value: number | null) => ({
      name: 'known_rows',
      text: `select $1::bigint as count, date '2026-11-24' as day, array['a', 'b'] as words, null as none`,
      values: [value],
    });
    const client = await pool().connect();
    try {
      const answers = [];
      for (const value of [1, 2, null]) answers.push((await client.query(ask(value))).rows);
      const row = { day: '2026-11-24', words: ['a', 'b'], none: null };
      expect(answers).toEqual([[{ count: 1, ...row }], [{ count: 2, ...row }], [{ count: null, ...row }]]);
      const together = await Promise.all([7, 8].map((value) => client.query(ask(value))));
      expect(together.map(({ rows, rowCount }) => [rows[0]?.count, rowCount])).toEqual([
        [7, 1],
        [8, 1],
      ]);
    } finally {
      client.release();
    }
  });

  it('[PLAT-01] are refused, not misread, when their columns have changed since', async () => {
    const client = await pool().connect();
    try {
      await client.query('create temporary table changing (a int); insert into changing values (1)');
      const ask = { name: 'known_changing', text: 'select * from changing', values: [] };
      for (const _ of [1, 2]) expect((await client.query(ask)).rows).toEqual([{ a: 1 }]);
      await client.query('alter table changing add column b int');
      await expect(client.query(ask)).rejects.toMatchObject({ code: '0A000' });
    } finally {
      client.release(true);
    }
  });

  it('[PLAT-01] that failed are asked again as if new', async () => {
    const ask = (value: number) => ({ name: 'known_division', text: 'select 10 / $1::int as part', values: [value] });
    const client = await pool().connect();
    try {
      await expect(client.query(ask(0))).rejects.toMatchObject({ code: '22012' });
      expect((await client.query(ask(2))).rows).toEqual([{ part: 5 }]);
      await expect(client.query(ask(0))).rejects.toMatchObject({ code: '22012' });
      expect((await client.query(ask(5))).rows).toEqual([{ part: 2 }]);
    } finally {
      client.release();
    }
  });

  it('[PLAT-01] may answer a callback', async () => {
    const rows = await new Promise((resolve, reject) =>
      pool().query({ name: 'known_called', text: 'select 1 as one', values: [] }, (error, result) =>
        error ? reject(error) : resolve(result.rows),
      ),
    );
    expect(rows).toEqual([{ one: 1 }]);
  });
});
