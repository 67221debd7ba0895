import pg from 'pg';
import { type Field, type Raw, type RowMaker, rowMaker } from './row-maker.ts';
import { type Asked, type Connection, Wire } from './wire.ts';

export type Answer = { readonly rows: object[]; readonly rowCount: number | null; readonly command: string };
type Done = (error: Error | null, answer?: Answer) => void;
type Named = { readonly name: string; readonly text: string; readonly values?: readonly unknown[] };

/** What is needed of the inside of pg's client, as pinned. */
type Inside = {
  readonly connection: Connection;
  /** Sent, and waiting for an answer. */
  readonly _sentQueryQueue: unknown[];
  _handleReadyForQuery(message: { readonly status: string | null }): void;
  getTransactionStatus(): string | null;
};

/** PostgreSQL's own words for what it skips after an error. */
const skipped = (): Error =>
  Object.assign(
    new pg.DatabaseError('current transaction is aborted, commands ignored until end of transaction block', 0, 'error'),
    { severity: 'ERROR', code: '25P02' },
  );

/**
 * A prepared statement on its way. It asks what its columns are only the first time it runs on a connection: PostgreSQL
 * refuses a prepared statement whose columns have changed since, so they cannot be wrong. Those that share a Sync are
 * answered without a word between them, so each but the last hands over to the next by itself.
 */
class Question implements Asked {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  last = true;
  callback: Done | undefined;
  readonly client: KnownClient;
  rows: undefined;
  private make: RowMaker | null | undefined;
  private readonly found: object[] = [];
  private count: number | null = null;
  private command = '';
  private wrong: Error | null = null;

  constructor(client: KnownClient, { name, text, values = [] }: Named) {
    this.client = client;
    this.name = name;
    this.text = text;
    this.values = values;
  }

  submit(connection: Connection): Error | null {
    const { name, text, values, client } = this;
    const known = name ? (connection.parsedStatements[name] ?? connection.submittedNamedStatements[name]) : undefined;
    if (known !== undefined && known !== text) return new Error(`${name} is the name of another statement`);
    this.make = client.learned.get(name);
    const parse = known === undefined;
    const alone = client.isAlone(text);
    try {
      client.wire.ask(this, { name, text, values, parse, describe: name !== '' && this.make === undefined, alone });
    } catch (error) {
      return error as Error;
    }
    if (parse && name) connection.submittedNamedStatements[name] = text;
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.make = rowMaker(fields);
  }

  handleDataRow({ fields }: { readonly fields: Raw }): void {
    if (this.wrong || !this.make) return;
    try {
      this.found.push(this.make(fields));
    } catch (error) {
      this.wrong = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const space = text.lastIndexOf(' ');
    const count = space < 0 ? Number.NaN : Number(text.slice(space + 1));
    this.count = Number.isNaN(count) ? null : count;
    this.command = space < 0 ? text : text.slice(0, text.indexOf(' '));
    if (this.name) this.client.learned.set(this.name, this.make ?? null);
    if (!this.last) this.client.next();
  }

  handleEmptyQuery(): void {
    if (!this.last) this.client.next();
  }

  handleReadyForQuery(): void {
    if (this.wrong) this.end(this.wrong);
    else this.end(null, { rows: this.found, rowCount: this.count, command: this.command });
  }

  handleError(error: Error): void {
    this.end(this.wrong ?? error);
    if (!this.last) this.client.skip(error);
  }

  end(error: Error | null, answer?: Answer): void {
    const done = this.callback;
    this.callback = undefined;
    try {
      done?.(error, answer);
    } catch (failure) {
      process.nextTick(() => {
        throw failure;
      });
    }
  }
}
// pg takes queries of its own kind only; nothing of what that kind carries is needed here.
Object.setPrototypeOf(Question.prototype, pg.Query.prototype);

const isNamed = (config: unknown): config is Named =>
  typeof config === 'object' && config !== null && 'name' in config && Boolean(config.name) && !('submit' in config);

/** The stack should lead to who asked, not to the socket. */
const fromHere = (error: Error): never => {
  Error.captureStackTrace(error);
  throw error;
};

/** pg's client; its named statements are described once per connection, and what is said in one turn leaves as one. */
export class KnownClient extends pg.Client {
  /** How the rows of each named statement are made; null where there are none. */
  readonly learned = new Map<string, RowMaker | null>();
  readonly wire: Wire;
  private inTransaction = false;

  constructor(config?: pg.ClientConfig) {
    super(config);
    this.wire = new Wire((this as unknown as Inside).connection);
  }

  /** Whether a statement stands outside the transactions that `BEGIN` and `COMMIT` asked here enclose. */
  isAlone(text: string): boolean {
    if (text === 'BEGIN') this.inTransaction = true;
    const alone = !this.inTransaction;
    if (text === 'COMMIT') this.inTransaction = false;
    return alone;
  }

  /** Asks a statement prepared under `name`; without a name it is parsed each time and has no rows. */
  ask(name: string, text: string, values: readonly unknown[]): Promise<Answer> {
    const question = new Question(this, { name, text, values });
    const answer = new Promise<Answer>((resolve, reject) => {
      question.callback = (error, given) => (given ? resolve(given) : reject(error));
    });
    super.query(question as never);
    return answer.catch(fromHere);
  }

  // `never` stands for the many overloads of pg: callers see those of pg.PoolClient.
  override query(config: unknown, ...rest: unknown[]): never {
    if (!isNamed(config) || Array.isArray(rest[0])) {
      this.inTransaction = false;
      return (super.query.bind(this) as (...all: unknown[]) => unknown)(config, ...rest) as never;
    }
    const done = rest.find((each) => typeof each === 'function') as Done | undefined;
    if (!done) return this.ask(config.name, config.text, config.values ?? []) as never;
    const question = new Question(this, config);
    question.callback = done;
    return super.query(question as never) as never;
  }

  /** The statement that is being answered is over, though PostgreSQL says so only after the last of its turn. */
  next(): void {
    const inside = this as unknown as Inside;
    inside._handleReadyForQuery({ status: inside.getTransactionStatus() });
  }

  /**
   * PostgreSQL leaves out all up to the Sync: what was asked beside the one that failed is not answered. Where it went
   * away altogether that is what each of them hears; the first of a turn is often one nobody waits for (BEGIN).
   */
  skip(cause: Error): void {
    const gone = 'severity' in cause && cause.severity !== 'ERROR';
    const { _sentQueryQueue: sent, connection } = this as unknown as Inside;
    for (let over = false; !over && sent[0] instanceof Question; ) {
      const left = sent.shift() as Question;
      over = left.last;
      delete connection.submittedNamedStatements[left.name];
      left.end(gone ? cause : skipped());
    }
  }
}
