import { expect, it } from 'vitest';
import { dependencyFindings, isAllowed, type Locked } from './dependencies.ts';

const good = { version: '1.2.3', license: 'MIT', integrity: 'sha512-x' };
const complaintsAbout = (locked: Locked) => dependencyFindings({ packages: { 'node_modules/some': locked } }).length;

it('[SEC-06] a package is pinned, has its integrity, names no registry, runs no script and has an allowed licence', () => {
  expect(complaintsAbout(good)).toBe(0);
  const wrongs: Locked[] = [
    { ...good, version: 'latest' },
    { ...good, integrity: undefined },
    { ...good, resolved: 'https://registry.example/some.tgz' },
    { ...good, hasInstallScript: true },
    { ...good, license: 'SSPL-1.0' },
    { ...good, license: undefined },
  ];
  for (const wrong of wrongs) expect(complaintsAbout(wrong), JSON.stringify(wrong)).toBe(1);
  expect(dependencyFindings({ packages: { '': {}, 'apps/server': {}, 'node_modules/own': { link: true } } })).toEqual(
    [],
  );
});

it('[SEC-06] of two licences to choose from one must be allowed, of two that both hold each', () => {
  expect(isAllowed('(MIT OR GPL-3.0)')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0')).toBe(false);
});
