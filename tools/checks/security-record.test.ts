import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialNames } from '../../bench/trial/record.ts';
import { root } from '../terminal/root.ts';

const guide = readFileSync(join(root, 'docs', 'guides', 'security.md'), 'utf8');

it('[SEC-06] every abuse stands in the audit record of the security guide', () => {
  for (const name of trialNames('abuse')) expect(guide, `${name} in docs/guides/security.md`).toContain(`| ${name} |`);
});
