import { type Variable, variables } from '../../apps/server/env.ts';

/** docs/configuration.md, made from the table in apps/server/env.ts. */
export function configurationPage(): string {
  const rows = Object.entries<Variable>(variables).map(([name, row]) => {
    const secret = row.secret ? ' Secret: never logged.' : '';
    return `| \`${name}\` | ${cell(row.meaning)}${secret} | ${cell(row.default)} | \`${cell(row.example)}\` |`;
  });
  return `# Settings

Pitlane is configured by environment variables alone. An unknown \`PITLANE_…\` name or a wrong value ends the start with
a sentence that names the fix. This page is written by \`npm run docs\` from \`apps/server/env.ts\`.

| Variable | Meaning | When not set | Example |
|---|---|---|---|
${rows.join('\n')}

With \`NODE_ENV=production\` the start is strict: it refuses the demo town and its users, a missing public address, plain
HTTP without \`PITLANE_ALLOW_HTTP=on\`, and weak or missing secret keys. \`npm run pitlane -- doctor\` looks at a running
configuration and says what to mend.
`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');
