import pg from 'pg';

/** What is needed of pg's own connection. */
export type Connection = {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): boolean };
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  _send(bytes: Buffer): boolean;
  end(): void;
};

/** One of the questions that share a Sync, and whether it stands right before it. */
export type Asked = { last: boolean };
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly parse: boolean;
  readonly describe: boolean;
  /** Has a Sync of its own: outside a transaction what shares one would stand or fall together. */
  readonly alone: boolean;
};

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }).utils;

const FIRST_SIZE = 4096;
/** More than this leaves at once; a room that had to grow beyond it is given back. */
const MOST = 64 * 1024;
const SHORT = 48;
const [PORTAL, ALL_ROWS, NOTHING] = [[0x50, 0], [0, 0, 0, 0, 0], []];
const [PARSE, BIND, DESCRIBE, EXECUTE, SYNC] = [0x50, 0x42, 0x44, 0x45, 0x53];

/**
 * What a connection says in one turn of the event loop, in one piece: one write for all questions, and within a
 * transaction one Sync behind those that are prepared, so that PostgreSQL answers them in one piece too. An error skips
 * what stands before the Sync.
 */
export class Wire {
  readonly connection: Connection;
  private room: Buffer = Buffer.allocUnsafe(FIRST_SIZE);
  private at = 0;
  private waiting = false;
  private open: Asked | undefined;

  constructor(connection: Connection) {
    this.connection = connection;
    const end = connection.end.bind(connection);
    connection._send = (bytes) => this.pass(bytes);
    connection.end = () => {
      this.flush();
      end();
    };
  }

  /** Messages pg makes itself; each answers for itself, so what is open before them ends. */
  private pass(bytes: Buffer): boolean {
    this.sync();
    this.reserve(bytes.length);
    this.at += bytes.copy(this.room, this.at);
    this.later();
    return true;
  }

  /** Asks a prepared statement. Throws, and has said nothing, when a value cannot be written. */
  ask(asked: Asked, { name, text, values, parse, describe, alone }: Statement): void {
    const before = this.at;
    try {
      if (parse) this.parse(name, text);
      this.bind(name, values);
      if (describe) this.message(DESCRIBE, PORTAL);
      this.message(EXECUTE, ALL_ROWS);
    } catch (error) {
      this.at = before;
      throw error;
    }
    if (this.open) this.open.last = false;
    this.open = asked;
    asked.last = true;
    if (alone) this.sync();
    this.later();
  }

  private sync(): void {
    if (!this.open) return;
    this.open = undefined;
    this.message(SYNC, NOTHING);
  }

  private later(): void {
    if (this.at > MOST) this.flush();
    if (this.waiting || this.at === 0) return;
    this.waiting = true;
    setImmediate(() => {
      this.waiting = false;
      this.flush();
    });
  }

  private flush(): void {
    this.sync();
    const { stream } = this.connection;
    const said = Buffer.from(this.room.subarray(0, this.at));
    this.at = 0;
    if (this.room.length > MOST) this.room = Buffer.allocUnsafe(FIRST_SIZE);
    if (said.length > 0 && stream.writable) stream.write(said);
  }

  private reserve(bytes: number): void {
    if (this.room.length - this.at >= bytes) return;
    const room = Buffer.allocUnsafe(Math.max(this.room.length * 2, this.at + bytes));
    this.room.copy(room, 0, 0, this.at);
    this.room = room;
  }

  private int32(value: number, at = this.at): void {
    this.room.writeInt32BE(value, at);
    if (at === this.at) this.at += 4;
  }

  private int16(value: number): void {
    this.at = this.room.writeInt16BE(value, this.at);
  }

  /** Writes text and answers its bytes; room must be reserved. Short plain text costs less here than a call outside. */
  private text(text: string): number {
    const { room, at } = this;
    if (text.length <= SHORT) {
      let nth = 0;
      for (; nth < text.length; nth += 1) {
        const code = text.charCodeAt(nth);
        if (code > 127) break;
        room[at + nth] = code;
      }
      if (nth === text.length) {
        this.at = at + nth;
        return nth;
      }
    }
    const written = room.write(text, at, 'utf8');
    this.at = at + written;
    return written;
  }

  private ended(text: string): void {
    this.text(text);
    this.room[this.at++] = 0;
  }

  private message(code: number, body: readonly number[]): void {
    this.reserve(5 + body.length);
    this.room[this.at++] = code;
    this.int32(4 + body.length);
    for (const byte of body) this.room[this.at++] = byte;
  }

  private parse(name: string, text: string): void {
    this.reserve(16 + (name.length + text.length) * 3);
    const began = this.at;
    this.room[this.at++] = PARSE;
    this.at += 4;
    this.ended(name);
    this.ended(text);
    this.int16(0);
    this.int32(this.at - began - 1, began + 1);
  }

  private bind(name: string, values: readonly unknown[]): void {
    this.reserve(24 + name.length * 3 + values.length * 6);
    const began = this.at;
    this.room[this.at++] = BIND;
    this.at += 4;
    this.room[this.at++] = 0;
    this.ended(name);
    this.int16(values.length);
    let format = this.at;
    this.at += values.length * 2;
    this.int16(values.length);
    for (const value of values) {
      const written = typeof value === 'string' ? value : prepareValue(value);
      this.room[format++] = 0;
      this.room[format++] = written instanceof Buffer ? 1 : 0;
      this.value(written);
    }
    this.reserve(4);
    this.int16(1);
    this.int16(0);
    this.int32(this.at - began - 1, began + 1);
  }

  private value(value: string | Buffer | null): void {
    if (value === null) {
      this.reserve(4);
      this.int32(-1);
      return;
    }
    const size = value.length * (typeof value === 'string' ? 3 : 1);
    this.reserve(4 + size);
    const length = this.at;
    this.at += 4;
    if (typeof value === 'string') this.text(value);
    else this.at += value.copy(this.room, this.at);
    this.int32(this.at - length - 4, length);
  }
}
