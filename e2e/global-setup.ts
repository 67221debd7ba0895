import type { TestProject } from 'vitest/node';
import { startTemplate, type Template } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    town: Template;
  }
}

/** One demo town for the run; each test file walks in a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...town } = await startTemplate();
  project.provide('town', town);
  return stop;
}
