import type { OutputOf } from '@pitlane/contracts/core';
import type { listStaff } from '@pitlane/contracts/staff';

export type Member = OutputOf<typeof listStaff>['items'][number];
export const roles = ['ADMIN', 'MANAGER', 'SERVICE_WRITER', 'PARTS', 'TECH'] as const;
/** Words between commas, without the empty ones. */
export const skillsOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
