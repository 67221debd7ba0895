import { describe, expect, it } from 'vitest';
import { pricedFor, type Service } from './pricing.ts';

const service: Service = {
  id: '018f4e5c-0000-7000-8000-000000000001',
  code: null,
  name: 'Brake fluid change',
  description: null,
  kind: 'maintenance',
  category: { id: '018f4e5c-0000-7000-8000-000000000002', name: 'Brakes', description: null, icon: 'disc' },
  prices: [
    { type: 'small', min: 45_000, max: 60_000, minutes: 42 },
    { type: 'truck', min: 80_000, max: 99_000, minutes: 90 },
  ],
  priceMin: 45_000,
  priceMax: 99_000,
  isFixedPrice: false,
  minutes: 42,
  synonyms: [],
  safetyCritical: true,
  online: true,
  active: true,
  lines: [
    { kind: 'part', description: 'Brake fluid DOT 4', partNumber: null, quantity: 1000, unitPrice: 14_000 },
    { kind: 'labour', description: 'Flush and bleed', partNumber: null, quantity: 700, unitPrice: 52_000 },
  ],
  version: 1,
};

describe('[CAT-02] a service priced for the car', () => {
  it('costs its lines where they fit the kind of vehicle', () => {
    expect(pricedFor(service, 'small')).toEqual({ min: 45_000, max: 60_000, minutes: 42, net: 50_400 });
  });

  it('promises only a range where the shop prices the labour anew', () => {
    expect(pricedFor(service, 'truck')).toEqual({ min: 80_000, max: 99_000, minutes: 90, net: null });
  });

  it('shows the whole range while the kind is unknown', () => {
    expect(pricedFor({ ...service, lines: [] }, null)).toEqual({ min: 45_000, max: 99_000, minutes: 42, net: null });
  });
});
