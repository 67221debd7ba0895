export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly text: string };

const TAG =
  /<(\/?)([a-z][^\s/>]*)((?:\s*\/?\s*[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>|<!--[\s\S]*?-->/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const RAW = /^(script|style|textarea|title)$/;
const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

/** A text as a browser reads it: each sign written by its number or name becomes itself, once. */
export const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return number ? String.fromCodePoint(Number(number)) : (named[name ?? ''] ?? whole);
  });

/** The opening tags of a page as a browser reads them; what stands in a script, style or text field is no markup. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const reader = new RegExp(TAG);
  for (let found = reader.exec(html); found; found = reader.exec(html)) {
    const [, closing, given, inside = ''] = found;
    if (!given || closing) continue;
    const name = given.toLowerCase();
    const attributes = new Map<string, string>();
    for (const [, attribute = '', ...values] of inside.matchAll(ATTRIBUTE))
      attributes.set(attribute.toLowerCase(), plain(values.find((value) => value !== undefined) ?? ''));
    let text = '';
    if (RAW.test(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, reader.lastIndex);
      text = html.slice(reader.lastIndex, end < 0 ? undefined : end);
      reader.lastIndex = end < 0 ? html.length : end;
    }
    tags.push({ name, attributes, text });
  }
  return tags;
}

const LEADS = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'ping']);
/** Where a page of ours may lead or load from: itself, mail, phone, a picture in place, other sites over HTTPS. */
const FINE =
  /^(?:$|[/?#.]|https?:\/\/|mailto:|tel:|sms:|geo:|data:image\/(?:png|svg\+xml|jpeg|webp)[;,]|[\w.-]+(?:[/?#]|$))/i;

/** What in a page would run, lead astray or was never put there by us. `known` are the names of the tags we use. */
export function dangersIn(html: string, known: ReadonlySet<string>): string[] {
  return tagsOf(html).flatMap(({ name, attributes, text }) => {
    const found: string[] = [];
    if (!known.has(name)) found.push(`<${name}>`);
    for (const [attribute, value] of attributes) {
      if (/^on/.test(attribute)) found.push(`<${name} ${attribute}>`);
      if (LEADS.has(attribute) && (!FINE.test(value.trim()) || /zap\.example/.test(value.split('?')[0] ?? '')))
        found.push(`<${name} ${attribute}=${value.slice(0, 40)}>`);
    }
    if (attributes.has('srcdoc') && attributes.get('sandbox') !== '') found.push(`<${name} srcdoc> without a sandbox`);
    if (name === 'script' && text.trim() && !/json/.test(attributes.get('type') ?? ''))
      found.push('a script in the page');
    return found;
  });
}
