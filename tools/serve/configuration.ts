import { ConfigurationError, type Env, productionRefusals, readEnv } from '../../apps/server/env.ts';
import { giveUp } from '../terminal/say.ts';

/** The configuration, or an end with every complaint and its fix on the screen. */
export function configurationOrEnd(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (error instanceof ConfigurationError) giveUp(error.message, 78);
    giveUp((error as Error).message, 78);
  }
}

/** Ends the start in production when customers could come to harm; each sentence names the fix. */
export function endWhenUnfit(env: Env): void {
  const refusals = productionRefusals(env);
  if (refusals.length === 0) return;
  giveUp(`Not starting in production:\n${refusals.map((line) => `  - ${line}`).join('\n')}`, 78);
}
