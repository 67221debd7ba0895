import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';

export type Count = { passed: number; failed: number };

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; message: string; assertionResults: unknown[] }[];
};

/**
 * Runs projects of vitest.config.ts with live output and counts its tests.
 * `more` are further words for vitest. A file that could not be loaded, or a run that ended without a report, counts as one failure each.
 */
export async function runVitest(
  projects: readonly string[],
  env: Record<string, string>,
  more: readonly string[] = [],
): Promise<Count> {
  const file = join(root, 'artifacts', `tests-${projects[0]}.json`);
  rmSync(file, { force: true });
  const words = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...more,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const code = await run([join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...words], env);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloadable;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function run(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
