import { t } from '@pitlane/phrases';
import { allowedBrand, brandScale, light, plate as plateColours } from '@pitlane/tokens';
import type { Letter } from './letter.ts';

const FONT = 'Inter,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const marks = { urgent: '!', monitor: '▲', good: '✓', not_checked: '–' } as const;
const tones = { urgent: light.urgent, monitor: light.monitor, good: light.good, not_checked: light['ink-2'] } as const;

/** Text made safe for HTML, in words and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const cell = (style: string, inside: string): string => `<tr><td style="${style}">${inside}</td></tr>`;

/**
 * The mail as HTML: tables and inline styles only, since mail programs know little else; no pictures to fetch, so
 * nothing tells the sender that it was read. The button is a table cell, so that it stays a button everywhere.
 */
export function asHtml(letter: Letter): string {
  const brand = brandScale(allowedBrand(letter.shop.accent));
  const rows = [
    header(letter, brand[700]),
    opening(letter),
    ...letter.jobs.map((job) => jobRow(letter, job)),
    letter.total ? totalRow(letter.total) : '',
    buttonRow(letter, brand[600], brand.on600),
    footer(letter),
  ].join('');
  return `<!doctype html><html lang="${letter.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:24px 8px;background:${light['sheet-2']};font-family:${FONT};color:${light.ink};font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:${light.sheet};border-collapse:collapse">${rows}</table>
</td></tr></table></body></html>`;
}

function header({ shop, corner }: Letter, colour: string): string {
  return cell(
    `background:${colour};color:${light.sheet};padding:20px 24px`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="color:${light.sheet};font-weight:650;font-size:17px">${escaped(shop.name)}</td><td align="right" style="color:${light.sheet};font-size:15px">${escaped(corner)}</td></tr></table>`,
  );
}

function opening({ hello, subject, text, car }: Letter): string {
  const title = `<h1 style="margin:4px 0 16px;font-size:28px;line-height:1.2;font-weight:700">${escaped(subject)}</h1>`;
  const words = `<p style="margin:0">${escaped(text)}</p>`;
  const name = car?.name ? `<td style="padding-left:14px;font-weight:600">${escaped(car.name)}</td>` : '';
  const chip = car
    ? `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr><td>${plateChip(car.plate, car.region)}</td>${name}</tr></table>`
    : '';
  return cell('padding:28px 24px 24px', `<p style="margin:0">${escaped(hello)}</p>${title}${chip}${words}`);
}

function plateChip(plate: string, region: string | null): string {
  const band = region === 'ZM' ? plateColours['plate-zm-green'] : plateColours['plate-eu'];
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="border:2px solid ${plateColours['plate-ink']};border-radius:5px;border-collapse:separate;background:${plateColours['plate-face']}"><tr><td width="14" style="background:${band};font-size:1px">&#160;</td><td style="padding:4px 12px;font-family:'Barlow Condensed','Arial Narrow',Arial,sans-serif;font-weight:700;font-size:24px;line-height:1.2;letter-spacing:1px;white-space:nowrap;color:${plateColours['plate-ink']}">${escaped(plate)}</td></tr></table>`;
}

function jobRow({ locale }: Letter, job: Letter['jobs'][number]): string {
  const tone = tones[job.condition];
  const condition =
    job.condition === 'not_checked'
      ? ''
      : `<div style="color:${tone};font-weight:600;font-size:15px"><span style="display:inline-block;min-width:18px;border-radius:9px;background:${tone};color:${light.sheet};text-align:center;font-size:12px;line-height:18px">${marks[job.condition]}</span> ${escaped(t(locale, `condition.${job.condition}`))}</div>`;
  const note = job.note ? ` <span style="font-weight:400;color:${light['ink-2']}">${escaped(job.note)}</span>` : '';
  return cell(
    `padding:14px 24px;border-top:1px solid ${light.line}`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td>${condition}<div style="font-weight:600">${escaped(job.title)}${note}</div></td><td align="right" style="font-weight:600;white-space:nowrap;padding-left:12px">${escaped(job.price)}</td></tr></table>`,
  );
}

function totalRow({ label, price }: NonNullable<Letter['total']>): string {
  return cell(
    `padding:16px 24px;background:${light['sheet-2']};border-top:1px solid ${light.line};border-bottom:1px solid ${light.ink}`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="font-weight:600">${escaped(label)}</td><td align="right" style="font-weight:700;font-size:20px;white-space:nowrap">${escaped(price)}</td></tr></table>`,
  );
}

type Colours = { readonly face: string; readonly ink: string; readonly edge: string };

const buttonTable = ({ label, url }: Letter['button'], { face, ink, edge }: Colours): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:separate"><tr><td bgcolor="${face}" style="background:${face};border:1px solid ${edge};border-radius:6px"><a href="${escaped(url)}" style="display:block;padding:15px 24px;color:${ink};text-decoration:none;font-weight:600;font-size:18px;text-align:center">${escaped(label)}</a></td></tr></table>`;

/** One button, or where something is to be paid two: the one that pays in the shop's colour, the other one quiet. */
function buttonRow({ button, pay, reply }: Letter, face: string, ink: string): string {
  const loud = { face, ink, edge: face };
  const quiet = { face: light.sheet, ink: face, edge: face };
  const buttons = pay
    ? `${buttonTable(pay, loud)}<div style="height:12px;line-height:12px;font-size:1px">&#160;</div>${buttonTable(button, quiet)}`
    : buttonTable(button, loud);
  const words = reply ? `<p style="margin:18px 0 0;color:${light['ink-2']};font-size:15px">${escaped(reply)}</p>` : '';
  return cell('padding:20px 24px 24px', `${buttons}${words}`);
}

function footer({ once, fewer, shop }: Letter): string {
  const first = once ? `<p style="margin:0 0 8px">${escaped(once)}</p>` : '';
  const place = escaped([shop.name, shop.address].filter(Boolean).join(', '));
  const less = fewer
    ? ` &#183; <a href="${escaped(fewer.url)}" style="color:${light['ink-2']}">${escaped(fewer.label)}</a>`
    : '';
  return cell(
    `padding:20px 24px;background:${light['sheet-2']};color:${light['ink-2']};font-size:13px`,
    `${first}<p style="margin:0">${place}${less}</p>`,
  );
}
