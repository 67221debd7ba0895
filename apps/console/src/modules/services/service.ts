import type { CallOf, OutputOf } from '@pitlane/contracts/core';
import type { createService, listServices } from '@pitlane/contracts/services';

export type Service = OutputOf<typeof listServices>['items'][number];
export type Size = Service['prices'][number]['type'];
export type Line = Service['lines'][number];
type Input = CallOf<typeof createService>;

export const sizes = ['small', 'suv', 'truck'] as const;
export const kinds = ['repair', 'maintenance', 'inspection'] as const;
export const lineKinds = ['labour', 'part', 'sublet', 'fee', 'discount'] as const;

export type Draft = {
  readonly name: string;
  readonly description: string;
  readonly kind: Service['kind'];
  readonly categoryId: string;
  readonly prices: readonly Service['prices'][number][];
  readonly synonyms: string;
  readonly safetyCritical: boolean;
  readonly online: boolean;
  readonly lines: readonly Line[];
};

const START_MINUTES = 60;

export const draftOf = (service: Service | undefined, categoryId: string): Draft => ({
  name: service?.name ?? '',
  description: service?.description ?? '',
  kind: service?.kind ?? 'repair',
  categoryId: service?.category.id ?? categoryId,
  prices: service?.prices ?? [{ type: 'small', min: 0, max: 0, minutes: START_MINUTES }],
  synonyms: service?.synonyms.join(', ') ?? '',
  safetyCritical: service?.safetyCritical ?? false,
  online: service?.online ?? true,
  lines: service?.lines ?? [],
});

export const inputOf = (draft: Draft): Input => ({
  name: draft.name,
  description: draft.description.trim() || null,
  kind: draft.kind,
  categoryId: draft.categoryId,
  prices: [...draft.prices],
  synonyms: draft.synonyms
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
  safetyCritical: draft.safetyCritical,
  online: draft.online,
  lines: [...draft.lines],
});
