/**
 * A document as it will stand on paper: every word, date and amount already written in its reader's language. The
 * printer only lays out; the room that made the document decides what it says.
 */
export type PaperDocument = {
  /** `Invoice`, `Rechnung`. */ readonly title: string;
  /** Number or other short mark beside the title; empty when there is none. */ readonly mark: string;
  /** A large quiet word across the head, such as `Cancelled`; null when there is none. */ readonly stamp:
    | string
    | null;
  readonly paper: 'a4' | 'letter';
  /** BCP 47, for readers of the file. */ readonly language: string;
  readonly brand: Brand;
  readonly to: readonly string[];
  /** What stands beside the address: day, due day, car. */ readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  /** At the foot of every page. */ readonly foot: readonly string[];
  /** `Page {n} of {m}` with both marks in it. */ readonly pageWords: string;
};
export type Brand = {
  readonly name: string;
  /** `#rrggbb`. */ readonly accent: string;
  /** JPEG, PNG or WebP. */ readonly logo: Uint8Array | null;
  readonly lines: readonly string[];
};
export type Fact = { readonly label: string; readonly value: string };
export type Column = { readonly label: string; readonly share: number; readonly align: 'start' | 'end' };
export type TableRow = {
  /** One text a column; a heading row has only the first. */ readonly cells: readonly string[];
  readonly look: 'line' | 'heading' | 'quiet';
  /** A second, smaller line under the first cell. */ readonly note?: string;
  readonly condition?: Condition;
};
export type Condition = 'good' | 'monitor' | 'urgent' | 'not_checked';
export type Finding = {
  readonly name: string;
  readonly condition: Condition;
  readonly conditionWord: string;
  readonly text: string;
  readonly reading: string;
  readonly photos: readonly Uint8Array[];
};
/** A signature as it was drawn: each stroke x, y, x, y … within width and height. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly number[])[];
};
/** A code to be scanned, with what it is for beside it; `text` is what it says, `url` where the note leads. */
export type Code = {
  readonly label: string;
  readonly note: string;
  readonly text: string;
  readonly url: string | null;
};
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string; readonly look: 'normal' | 'quiet' | 'code' }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'sums'; readonly rows: readonly (Fact & { readonly look: 'line' | 'total' | 'quiet' })[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'findings'; readonly items: readonly Finding[] }
  | {
      readonly kind: 'signature';
      readonly label: string;
      readonly name: string;
      readonly when: string;
      readonly drawing: Drawing | null;
    }
  | { readonly kind: 'codes'; readonly items: readonly Code[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string; readonly qr: boolean };

/** Lays a document out as a PDF with its fonts in it. Pictures that cannot be read are left out. */
export interface DocumentPrinter {
  print(document: PaperDocument): Promise<Buffer>;
}
