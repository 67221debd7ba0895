/** The four corners, in the order one walks around a car. */
export const corners = ['front_left', 'front_right', 'rear_right', 'rear_left'] as const;
export type Corner = (typeof corners)[number];

/** A check-in while it is filled in; kept on the phone until it is sent. */
export type Draft = {
  readonly odometerKm: string;
  readonly fuelEighths: number | null;
  readonly keyTag: string;
  readonly belongings: string;
  readonly concerns: readonly string[];
  readonly waiting: boolean;
  readonly photos: readonly Corner[];
};
export const empty: Draft = {
  odometerKm: '',
  fuelEighths: null,
  keyTag: '',
  belongings: '',
  concerns: [],
  waiting: false,
  photos: [],
};

export type Step = 'odometer' | 'keyTag' | 'fuel' | Corner;

/** The first step that is still missing, in the order of the sheet. */
export function missingStep(draft: Draft): Step | undefined {
  if (draft.odometerKm === '') return 'odometer';
  if (draft.keyTag.trim() === '') return 'keyTag';
  if (draft.fuelEighths === null) return 'fuel';
  return corners.find((corner) => !draft.photos.includes(corner));
}

const place = (workOrderId: string) => `pitlane.check-in.${workOrderId}`;

export function readDraft(workOrderId: string): Draft {
  try {
    return { ...empty, ...JSON.parse(localStorage.getItem(place(workOrderId)) ?? '{}') };
  } catch {
    return empty;
  }
}

export function keepDraft(workOrderId: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(place(workOrderId), JSON.stringify(draft));
    else localStorage.removeItem(place(workOrderId));
  } catch {
    // Without a store the sheet still works; only closing the page loses it.
  }
}
