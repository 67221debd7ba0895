export type Condition = 'good' | 'monitor' | 'urgent';
export type TemplateKind = 'courtesy' | 'short' | 'check_in';
/** `min`: at least `good` is good, at least `monitor` is to be watched, less is urgent. `max`: the same downwards. */
export type Limits = { good: number; monitor: number; direction: 'min' | 'max' };
export type MeasuredValue = { key: string; label: string };

export type Point = {
  key: string;
  name: string;
  input: 'condition' | 'measure';
  unit?: string;
  decimals?: number;
  /** The readings of a measured point; one reading is called `value`. */
  values?: MeasuredValue[];
  limits?: Limits;
  /** The other end of a range that has two ends, such as the charging voltage. */
  upperLimits?: Limits;
  /** Readings are judged by their distance from the reading with this key (pressure from the placard). */
  compareWith?: string;
  /** The least the law allows, in the point's unit; a shop's country may differ. */
  legal?: number;
  /** With `good` in the list a photo is always wanted. */
  photoRequiredWhen: Condition[];
  appliesTo?: { fuel?: string[]; drivetrain?: string[] };
  /** One plain sentence for the driver. */
  customerWords?: { monitor?: string; urgent?: string };
};
export type Section = { key: string; name: string; points: Point[] };
export type Template = { key: string; name: string; version: number; kind: TemplateKind; sections: Section[] };
