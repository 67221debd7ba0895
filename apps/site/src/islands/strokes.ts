/** A signature as strokes of x, y, x, y … on a sheet of fixed size; what the server keeps. */
export interface Drawing {
  width: number;
  height: number;
  strokes: number[][];
}

export const SHEET = { width: 360, height: 160 } as const;
const MOST_STROKES = 80;
const MOST_NUMBERS = 8000;
const LONGEST = 2000;
/** Points closer than this add nothing one can see. */
const NEAR = 2;

export const emptyDrawing = (): Drawing => ({ ...SHEET, strokes: [] });
const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
const numbersOf = (drawing: Drawing) => drawing.strokes.reduce((sum, stroke) => sum + stroke.length, 0);

/** Begins a stroke at a point of the sheet; false when the sheet is full. */
export function begin(drawing: Drawing, x: number, y: number): boolean {
  if (drawing.strokes.length >= MOST_STROKES || numbersOf(drawing) + 2 > MOST_NUMBERS) return false;
  drawing.strokes.push([within(x, drawing.width), within(y, drawing.height)]);
  return true;
}

/** Goes on with the last stroke; points too near, or beyond what a signature holds, are left out. */
export function goOn(drawing: Drawing, x: number, y: number): boolean {
  const stroke = drawing.strokes.at(-1);
  if (!stroke || stroke.length + 2 > LONGEST || numbersOf(drawing) + 2 > MOST_NUMBERS) return false;
  const [toX, toY] = [within(x, drawing.width), within(y, drawing.height)];
  const [fromX = 0, fromY = 0] = stroke.slice(-2);
  if (Math.abs(toX - fromX) < NEAR && Math.abs(toY - fromY) < NEAR) return false;
  stroke.push(toX, toY);
  return true;
}

/** The strokes as one SVG path; a stroke of one point is a dot. */
export function pathOf({ strokes }: Pick<Drawing, 'strokes'>): string {
  return strokes
    .map((stroke) => {
      const [x = 0, y = 0, ...rest] = stroke;
      const first = `M${x} ${y}`;
      if (rest.length === 0) return `${first}l0.1 0`;
      const lines = rest.flatMap((value, index) => (index % 2 === 0 ? [`L${value} ${rest[index + 1] ?? 0}`] : []));
      return first + lines.join('');
    })
    .join('');
}
