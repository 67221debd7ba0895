import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, printFindings } from './checks/finding.ts';
import { generatedPages } from './docs/pages.ts';
import { proofsOf, readRequirements, states } from './docs/requirements.ts';
import { testTitles } from './docs/test-titles.ts';
import { root } from './terminal/root.ts';
import { helpWanted, say } from './terminal/say.ts';

helpWanted(`
node tools/check-rules.ts

Do the documents tell the truth? Each rule in docs/rules and each requirement that is "done" has a test that
wears its number; each number worn by a test exists; the generated pages are current.
`);

const proofs = proofsOf(testTitles());
const findings: Finding[] = [...ruleFindings(), ...requirementFindings(), ...pageFindings()];
process.exitCode = printFindings('Documents', findings, say) > 0 ? 1 : 0;

/** docs/rules.md, and the pages of the folder docs/rules when the rules are kept by room. */
function rulePages(): string[] {
  return globSync(['docs/rules.md', 'docs/rules/**/*.md'], { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
}

function ruleFindings(): Finding[] {
  const file = 'docs/rules';
  const text = rulePages().join('\n');
  const rules = [...text.matchAll(/^[^\w\n]*(R-\d{3})\b/gm)].map(([, rule = '']) => rule);
  const twice = rules.filter((rule, index) => rules.indexOf(rule) !== index);
  const worn = [...proofs].filter(([number]) => /^R-\d{3}$/.test(number));
  return [
    ...twice.map((rule) => ({ where: file, what: `${rule} stands there twice: give the second a number of its own.` })),
    ...rules
      .filter((rule) => !proofs.has(rule))
      .map((rule) => ({
        where: file,
        what: `${rule} has no test: write one with "${rule}" in its title, or remove the rule.`,
      })),
    ...worn
      .filter(([number]) => !rules.includes(number))
      .map(([number, files]) => ({
        where: files[0] ?? '',
        what: `wears ${number}, which docs/rules does not have: write the rule.`,
      })),
  ];
}

function requirementFindings(): Finding[] {
  const file = 'docs/requirements.csv';
  const requirements = readRequirements();
  const known = new Set(requirements.map(({ id }) => id));
  const areas = new Set(requirements.map(({ id }) => id.replace(/-\d+$/, '')));
  return [
    ...requirements
      .filter(({ state }) => !(states as readonly string[]).includes(state))
      .map(({ id, state }) => ({ where: file, what: `${id}: "${state}" is no state; use ${states.join(', ')}.` })),
    ...requirements
      .filter(({ id, state }) => state === 'done' && !proofs.has(id))
      .map(({ id }) => ({
        where: file,
        what: `${id} is done but no test wears [${id}]: write it, or set the state to part.`,
      })),
    ...[...proofs]
      .filter(([number]) => areas.has(number.replace(/-\d+$/, '')) && !known.has(number))
      .map(([number, files]) => ({
        where: files[0] ?? '',
        what: `wears ${number}, which docs/requirements.csv does not have.`,
      })),
  ];
}

function pageFindings(): Finding[] {
  return generatedPages()
    .filter(({ path, now, should }) => path !== 'MAP.md' && now !== should)
    .map(({ path }) => ({ where: path, what: 'is old: npm run docs.' }));
}
