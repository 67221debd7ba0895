import { create } from 'qrcode';

const QUIET = 2;

/** A QR code as one SVG path; black on white in both modes, since scanners need it so. */
export default function QrCode({ text }: { readonly text: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={text} shapeRendering="crispEdges">
      <title>{text}</title>
      <rect width={side} height={side} rx={1} fill="var(--plate-face)" />
      <path d={path} fill="var(--plate-ink)" />
    </svg>
  );
}
