import pg from 'pg';

/** What is needed of pg's own connection: statements it has parsed, and a way to leave out one message. */
type Wire = { describe(message: unknown): void };
type Shape = { readonly fields: unknown; readonly _parsers: unknown; readonly _prebuiltEmptyResultObject: unknown };
type Inside = {
  prepare(wire: Wire): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  submit(wire: Wire): Error | null;
};
type Done = (error: Error | null, result: unknown) => void;
type Named = { readonly name: string; readonly text: string; readonly values?: unknown[] };

const plain = pg.Query.prototype as unknown as Inside;

/** What a connection has learned: the columns of each named statement it ran, and itself without describing. */
class Learned {
  readonly shapes = new Map<string, Shape>();
  readonly brief: Wire;
  constructor(wire: Wire) {
    this.brief = Object.create(wire, { describe: { value: () => {} } }) as Wire;
  }
}
const learned = new WeakMap<Wire, Learned>();

function learnedBy(wire: Wire): Learned {
  const known = learned.get(wire);
  if (known) return known;
  const fresh = new Learned(wire);
  learned.set(wire, fresh);
  return fresh;
}

/**
 * A named statement asks what its columns are only the first time it runs on a connection; describing them again costs
 * as much as a row. PostgreSQL refuses a prepared statement whose columns have changed since, so they cannot be wrong.
 */
class KnownQuery extends pg.Query {
  declare readonly name: string;
  declare readonly _result: Shape;
  declare _accumulateRows: boolean;
  /** The connection that is to learn this statement's columns. */
  pupil: Wire | undefined;

  constructor({ name, text, values }: Named) {
    super(text);
    Object.assign(this, { name, values });
  }

  prepare(wire: Wire): void {
    const { shapes, brief } = learnedBy(wire);
    const shape = shapes.get(this.name);
    if (!shape) {
      this.pupil = wire;
      plain.prepare.call(this, wire);
      return;
    }
    Object.assign(this._result, shape);
    this._accumulateRows = true;
    plain.prepare.call(this, brief);
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    plain.handleCommandComplete.call(this, message, wire);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    if (this.pupil) learnedBy(this.pupil).shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }
}

const isNamed = (config: unknown): config is Named =>
  typeof config === 'object' && config !== null && 'name' in config && Boolean(config.name) && !('submit' in config);

/** pg's client, with named statements described once per connection. */
export class KnownClient extends pg.Client {
  // `never` stands for the many overloads of pg: callers see those of pg.PoolClient.
  override query(config: unknown, ...rest: unknown[]): never {
    const plainly = super.query.bind(this) as (config: unknown, ...rest: unknown[]) => unknown;
    if (!isNamed(config) || Array.isArray(rest[0])) return plainly(config, ...rest) as never;
    const query = new KnownQuery(config);
    const done = rest.find((each) => typeof each === 'function') as Done | undefined;
    if (done) return plainly(query, done) as never;
    const answer = new Promise((resolve, reject) => {
      plainly(query, (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result)));
    });
    // The stack should lead to who asked, not to the socket.
    return answer.catch((error: Error) => {
      Error.captureStackTrace(error);
      throw error;
    }) as never;
  }
}
