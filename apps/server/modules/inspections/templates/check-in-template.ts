import type { Point, Template } from './template.ts';

const photo = (key: string, name: string): Point => ({ key, name, input: 'photo', photoRequiredWhen: [] });
const text = (key: string, name: string): Point => ({ key, name, input: 'text', photoRequiredWhen: [] });
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

/** What is written down when a car arrives: one sheet, filled with one thumb. Fuel is read in eighths. */
export const checkInTemplate: Template = {
  key: 'check_in',
  name: 'Arrival check-in',
  version: 1,
  kind: 'check_in',
  sections: [
    {
      key: 'arrival',
      name: 'Arrival',
      points: [
        reading('IN-01', 'Odometer', 'km'),
        reading('IN-02', 'Fuel level', 'eighths'),
        text('IN-03', 'Key tag'),
        text('IN-04', 'Belongings left in the car'),
        text('IN-05', 'Concerns in the customer’s words'),
      ],
    },
    {
      key: 'corners',
      name: 'Four corners',
      points: [
        photo('IN-06', 'Front left'),
        photo('IN-07', 'Front right'),
        photo('IN-08', 'Rear right'),
        photo('IN-09', 'Rear left'),
      ],
    },
    {
      key: 'seen',
      name: 'Seen on arrival',
      points: [
        look('IN-10', 'Body damage'),
        look('IN-11', 'Glass and mirrors'),
        look('IN-12', 'Warning lights'),
        look('IN-13', 'Spare wheel, jack and triangle'),
      ],
    },
  ],
};
