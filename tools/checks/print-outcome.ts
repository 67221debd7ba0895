import { paint, say } from '../terminal/say.ts';
import type { Outcome } from './steps.ts';

/** One line for a step in order; its whole output when it is not. */
export function printOutcome({ name, passed, output, seconds }: Outcome): void {
  const mark = passed ? paint('green', '✓') : paint('red', '✗');
  say(`${mark} ${name} ${paint('dim', `${seconds.toFixed(1)} s`)}`);
  if (!passed) say(output);
}
