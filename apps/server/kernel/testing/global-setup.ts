import type { TestProject } from 'vitest/node';
import { startTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/** One PostgreSQL for the run, one migrated template database; each test file clones it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await startTemplate();
  project.provide('templateUrl', template.url);
  return () => template.stop();
}
