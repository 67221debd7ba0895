import { begin, type Drawing, emptyDrawing, goOn, pathOf } from './strokes.ts';

/** Where a pointer is, in the units of the sheet. */
function placeOf(event: PointerEvent, sheet: SVGSVGElement, drawing: Drawing): [number, number] {
  const box = sheet.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * drawing.width;
  const y = ((event.clientY - box.top) / box.height) * drawing.height;
  return [x, y];
}

function parsed(text: string): Drawing {
  try {
    const known = JSON.parse(text) as Drawing;
    return Array.isArray(known.strokes) ? known : emptyDrawing();
  } catch {
    return emptyDrawing();
  }
}

/** A sheet to sign on with finger, pen or mouse; the name below it is the way without one. */
export function mount(root: HTMLElement): void {
  const sheet = root.querySelector('svg');
  const line = root.querySelector<SVGPathElement>('[data-ink]');
  const field = root.querySelector<HTMLInputElement>('input[name="drawing"]');
  const clear = root.querySelector('button');
  if (!sheet || !line || !field || !clear) return;
  let drawing = parsed(field.value);
  const show = () => {
    line.setAttribute('d', pathOf(drawing));
    const empty = drawing.strokes.length === 0;
    field.value = empty ? '' : JSON.stringify(drawing);
    clear.hidden = empty;
    root.dataset['signed'] = empty ? '' : 'yes';
  };
  sheet.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    if (begin(drawing, ...placeOf(event, sheet, drawing))) show();
  });
  sheet.addEventListener('pointermove', (event) => {
    if (sheet.hasPointerCapture(event.pointerId) && goOn(drawing, ...placeOf(event, sheet, drawing))) show();
  });
  clear.addEventListener('click', () => {
    drawing = emptyDrawing();
    show();
    document.querySelector<HTMLInputElement>('input[name="signedName"]')?.focus();
  });
  show();
}
