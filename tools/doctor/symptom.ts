import type { Env } from '../../apps/server/env.ts';

/** What a check found: fine, worth knowing, or wrong. `fix` is what the operator should do. */
export type Finding = { state: 'ok' | 'note' | 'wrong'; said: string; fix?: string };

/** The database as the checks see it; undefined when it cannot be reached. */
export type Ask = (sql: string) => Promise<Record<string, unknown>[]>;

export type Patient = {
  env: Env;
  source: Record<string, string | undefined>;
  ask: Ask | undefined;
  trouble: string;
  directUrl?: string;
};

export type Check = { name: string; look: (patient: Patient) => Promise<Finding> | Finding };

export const ok = (said: string): Finding => ({ state: 'ok', said });
export const note = (said: string, fix: string): Finding => ({ state: 'note', said, fix });
export const wrong = (said: string, fix: string): Finding => ({ state: 'wrong', said, fix });
