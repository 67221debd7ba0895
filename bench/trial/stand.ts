import type { Env } from '../../apps/server/env.ts';
import { openWorld, type World } from '../../apps/server/kernel/testing/world.ts';

let template: string | undefined;

/** Says on which migrated template database every trial stands; called once, by the runner or a test. */
export function standOn(templateUrl: string): void {
  template = templateUrl;
}

/** The template's address. Throws Error before `standOn`. */
export function templateUrl(): string {
  if (!template) throw new Error('No template database: call standOn first.');
  return template;
}

/** A server of this process on a database of its own, given to `work` and closed afterwards. */
export async function onGround<T>(change: Partial<Env>, work: (world: World) => Promise<T>): Promise<T> {
  const world = await openWorld(change, templateUrl());
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
