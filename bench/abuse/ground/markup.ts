export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly text: string };

const TAG =
  /<(\/?)([a-z][^\s/>]*)((?:\s*\/?\s*[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>|<!--[\s\S]*?-->/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const RAW = /^(script|style|textarea|title)$/;
const plain = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(quot|lt|gt|amp|apos);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" })[name] ?? '',
    );

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
