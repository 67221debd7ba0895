export type ShownMail = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly status: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly string[];
};
export type ShownSample = {
  readonly kind: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly html: string | null;
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
body{font:16px/1.45 system-ui,sans-serif;margin:0;background:#f6f6f3;color:#14181b}
main{max-width:960px;margin:0 auto;padding:24px 16px}
h1{font-size:24px;margin:0 0 4px}p{margin:0 0 16px;color:#4a5459}
li{background:#fff;border:1px solid #ddded8;border-radius:10px;margin:0 0 8px;list-style:none}ul{padding:0;margin:0}
summary,li>a,.row{display:block;padding:12px 16px;color:inherit;text-decoration:none}
a:focus-visible,summary:focus-visible{outline:2px solid #12808f;outline-offset:2px}
strong{font-weight:600}small{color:#4a5459;font-size:13px}
iframe{width:100%;height:620px;border:0;border-top:1px solid #ddded8;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:15px/1.5 ui-monospace,monospace;margin:0;padding:16px}
a{color:#0b6472}nav{display:flex;gap:8px;flex-wrap:wrap;margin:16px 0}
nav a{padding:10px 16px;border:1px solid #ddded8;border-radius:6px;text-decoration:none;background:#fff}
nav a[aria-current]{background:#dceff1;font-weight:600}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:16px 0}dt{color:#4a5459}dd{margin:0;overflow-wrap:anywhere}
.mail{background:#fff;border:1px solid #ddded8;border-radius:10px;overflow:hidden}.mail iframe{height:70vh;min-height:480px;border:0}
@media(prefers-color-scheme:dark){a{color:#9bdce6}nav a,.mail{background:#171d20;border-color:#2b3438}nav a[aria-current]{background:#12353b}dt{color:#a9b4b8}body{background:#0f1416;color:#eceff0}li{background:#171d20;border-color:#2b3438}small,p{color:#a9b4b8}}`;

export function bare(title: string, inside: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main>${inside}</main></body></html>`;
}

export const page = (title: string, about: string, rows: readonly string[]): string =>
  bare(title, `<h1>${title}</h1><p>${about}</p><ul>${rows.join('')}</ul>`);

/** The mails, newest first; each opens on a page of its own. */
export function listPage(mails: readonly ShownMail[]): string {
  const rows = mails.map(
    (mail) =>
      `<li><a href="/dev/mailbox/${mail.id}"><strong>${escaped(mail.subject)}</strong><br><small>${escaped(mail.to)} · ${escaped(momentOf(mail.at))} · ${escaped(mail.kind)} · ${escaped(mail.status)}${mail.attachments.length ? ` · ${mail.attachments.map(escaped).join(', ')}` : ''}</small></a></li>`,
  );
  return page(
    'Mailbox',
    mails.length
      ? 'Without a mail server mails stay here. Links in them work once, for 15 minutes.'
      : 'No mails yet. Book a visit or send an estimate, and come back.',
    rows,
  );
}

const momentOf = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

/** One mail in a small frame: where it came from, what it is, and the mail itself as HTML or as plain text. */
export function mailPage(mail: ShownMail, plain: boolean): string {
  const at = `/dev/mailbox/${encodeURIComponent(mail.id)}`;
  const current = (is: boolean) => (is ? ' aria-current="page"' : '');
  const rows: [string, string][] = [
    ['To', mail.to],
    ['Sent', momentOf(mail.at)],
    ['Kind', `${mail.kind} · ${mail.status}`],
    ...(mail.attachments.length > 0 ? ([['With it', mail.attachments.join(', ')]] as [string, string][]) : []),
  ];
  const facts = rows.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('');
  const body = plain
    ? `<pre>${escaped(mail.text)}</pre>`
    : `<iframe title="${escaped(mail.subject)}" src="${at}/html" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`;
  return bare(
    escaped(mail.subject),
    `<a href="/dev/mailbox">← Mailbox</a><h1>${escaped(mail.subject)}</h1><dl>${facts}</dl><nav aria-label="How to show it"><a href="${at}"${current(!plain)}>As people see it</a><a href="${at}?as=text"${current(plain)}>Plain text</a></nav><div class="mail">${body}</div>`,
  );
}

/** Every notice of the catalogue, written from invented facts. */
export function samplePage(samples: readonly ShownSample[]): string {
  const rows = samples.map((sample) => {
    const mail = sample.html
      ? `<iframe title="${escaped(sample.kind)}" sandbox srcdoc="${escaped(sample.html)}" loading="lazy"></iframe>`
      : '';
    return `<li><div class="row"><strong>${escaped(sample.title)}</strong><br>${escaped(sample.text)}<br><small>${escaped(sample.kind)} · ${escaped(sample.to)}</small></div>${mail}</li>`;
  });
  return page('Notices', 'Everything Pitlane tells anybody, as they read it.', rows);
}
