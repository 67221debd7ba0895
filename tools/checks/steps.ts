import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';

export type Step = { name: string; command: string[] };
export type Outcome = Step & { passed: boolean; output: string; seconds: number };

const tool = (...path: string[]) => join(root, 'node_modules', ...path);
const tsc = tool('typescript', 'bin', 'tsc');

/** Each tsconfig is a step: the root one for server, packages and tools, and one for each part with its own. */
function typeSteps(): Step[] {
  const own = ['apps', 'packages'].flatMap((part) =>
    readdirSync(join(root, part))
      .map((name) => `${part}/${name}`)
      .filter((path) => existsSync(join(root, path, 'tsconfig.json'))),
  );
  return ['.', ...own].map((path) => ({
    name: path === '.' ? 'types' : `types of ${path}`,
    // Several checkers in one program each work out the same types: one is done with a third of the processor time.
    command: [tsc, '--noEmit', '--checkers', '1', '-p', path],
  }));
}

export function checkSteps(): Step[] {
  return [
    ...typeSteps(),
    {
      name: 'lint',
      command: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=50'],
    },
    { name: 'house', command: [join(root, 'tools', 'check-map.ts')] },
    { name: 'documents', command: [join(root, 'tools', 'check-rules.ts')] },
    { name: 'dependencies', command: [join(root, 'tools', 'check-dependencies.ts')] },
    { name: 'figures', command: [join(root, 'tools', 'check-figures.ts')] },
    { name: 'budgets', command: [join(root, 'tools', 'check-budgets.ts')] },
  ];
}

/** Runs all steps, two at a time, and hands over each outcome as it comes. */
export async function runSteps(steps: readonly Step[], done: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step);
      outcomes.push(outcome);
      done(outcome);
    }
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

function runStep(step: Step): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      resolve({ ...step, passed: code === 0, output: output.trim(), seconds });
    });
  });
}
