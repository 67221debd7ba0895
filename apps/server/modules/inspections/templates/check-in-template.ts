import type { Point, Template } from './template.ts';

const corner = (key: string, name: string): Point => ({
  key,
  name,
  input: 'condition',
  photoRequiredWhen: ['good', 'monitor', 'urgent'],
});
const look = (key: string, name: string): Point => ({
  key,
  name,
  input: 'condition',
  photoRequiredWhen: ['monitor', 'urgent'],
});
const reading = (key: string, name: string, unit: string): Point => ({
  key,
  name,
  input: 'measure',
  unit,
  decimals: 0,
  values: [{ key: 'value', label: name }],
  photoRequiredWhen: [],
});

/**
 * What is looked at when a car arrives, each corner with a photo. Fuel is read in eighths. Key tag, belongings and
 * concerns are words of the check-in itself, not points.
 */
export const checkInTemplate: Template = {
  key: 'check_in',
  name: 'Arrival check-in',
  version: 1,
  kind: 'check_in',
  sections: [
    {
      key: 'arrival',
      name: 'Arrival',
      points: [reading('IN-01', 'Odometer', 'km'), reading('IN-02', 'Fuel level', 'eighths')],
    },
    {
      key: 'corners',
      name: 'Four corners',
      points: [
        corner('IN-03', 'Front left'),
        corner('IN-04', 'Front right'),
        corner('IN-05', 'Rear right'),
        corner('IN-06', 'Rear left'),
      ],
    },
    {
      key: 'seen',
      name: 'Seen on arrival',
      points: [
        look('IN-07', 'Glass and mirrors'),
        look('IN-08', 'Warning lights'),
        look('IN-09', 'Spare wheel, jack and triangle'),
      ],
    },
  ],
};
