import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';
import type { KnownClient } from './known-client.ts';

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

  describe('that share a turn', () => {
    const part = (by: number) => ({ name: 'turn_division', text: 'select 10 / $1::int as part', values: [by] });
    const inTurn = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
      const client = await world.server.house.pools.app.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    };
    const outcomes = async (asked: readonly Promise<pg.QueryResult>[]) =>
      (await Promise.allSettled(asked)).map((each) =>
        each.status === 'fulfilled' ? (each.value.rows[0]?.part ?? each.value.command) : each.reason.code,
      );

    it('[PLAT-01] are answered each with its own rows, whatever stands between them', async () => {
      await inTurn(async (client) => {
        const asked = [
          client.query('BEGIN'),
          client.query(part(1)),
          client.query(part(2)),
          client.query('select 7 as part'),
          client.query(part(5)),
          client.query({ name: 'turn_none', text: 'select 1 as part where false', values: [] }),
          client.query('COMMIT'),
        ];
        expect(await outcomes(asked)).toEqual(['BEGIN', 10, 5, 7, 2, 'SELECT', 'COMMIT']);
      });
    });

    it('[PLAT-01] fail together after the one that fails; the next turn is answered', async () => {
      await inTurn(async (client) => {
        const fresh = { name: 'turn_fresh', text: 'select 3 as part', values: [] };
        const first = [client.query('BEGIN'), client.query(part(1)), client.query(part(0)), client.query(part(2))];
        expect(await outcomes([...first, client.query(fresh)])).toEqual(['BEGIN', 10, '22012', '25P02', '25P02']);
        expect(await outcomes([client.query(part(5)), client.query('COMMIT')])).toEqual(['25P02', 'ROLLBACK']);
        // What was skipped before it was parsed is parsed when it is asked again.
        expect(await outcomes([client.query(fresh), client.query(part(5))])).toEqual([3, 2]);
      });
    });

    it('[OPS-04] hear that the database went away, not that a transaction was aborted', async () => {
      const client = await world.server.house.pools.app.connect();
      client.on('error', () => {});
      const known = client as unknown as KnownClient;
      const end = { name: 'turn_end', text: 'select pg_terminate_backend(pg_backend_pid())', values: [] };
      const asked = [known.ask('begin', 'BEGIN', []), client.query(end), client.query(part(2)), client.query(part(5))];
      const codes = (await Promise.allSettled(asked)).map((each) =>
        each.status === 'fulfilled' ? each.value.command : each.reason.code,
      );
      expect(codes).toEqual(['BEGIN', '57P01', '57P01', '57P01']);
      client.release(true);
    });

    it('[PLAT-01] outside a transaction what was answered stays, whatever fails beside it', async () => {
      const keep = (value: number) => ({
        name: 'turn_keep',
        text: 'insert into kept values (10 / $1::int) returning a as part',
        values: [value],
      });
      await inTurn(async (client) => {
        await client.query('create temporary table kept (a int)');
        const asked = [client.query(keep(1)), client.query(keep(0)), client.query(keep(5))];
        expect(await outcomes(asked)).toEqual([10, '22012', 2]);
        expect((await client.query('select a from kept order by a')).rows).toEqual([{ a: 2 }, { a: 10 }]);
        await client.query('drop table kept');
      });
    });

    it('[PLAT-01] a value that cannot be written spoils nothing beside it', async () => {
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      await inTurn(async (client) => {
        const spoilt = client.query({ name: 'turn_circle', text: 'select $1::text as part', values: [circle] });
        const asked = [client.query(part(1)), spoilt.catch((error: Error) => Promise.reject({ code: error.name }))];
        expect(await outcomes([...asked, client.query(part(5))])).toEqual([10, 'TypeError', 2]);
      });
    });

    it('[PLAT-01] carry long texts, signs of every kind, bytes and nothing', async () => {
      const values = [
        'x'.repeat(200_000),
        'Mwabuka ŵ 漢字 🚗',
        '',
        null,
        Buffer.from([0, 255, 10]),
        ['a"b', null],
        { a: [1] },
      ];
      const text =
        'select $1::text as a, $2::text as b, $3::text as c, $4::text as d, $5::bytea as e, $6::text[] as f, $7::jsonb as g';
      await inTurn(async (client) => {
        for (const _ of [1, 2]) {
          const { rows } = await client.query({ name: 'turn_kinds', text, values });
          expect(Object.values(rows[0])).toEqual(values);
        }
      });
    });
  });
});
