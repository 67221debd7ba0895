import { describe, expect, test } from 'vitest';
import { suggestModels } from './models.ts';
import { readPlate } from './read-plate.ts';
import { vehicleTypeOf } from './vehicle-type.ts';

describe('[INTG-17] number plates', () => {
  test.each([
    ['bae4821', 'ZM', 'BAE 4821', 'BAE4821', 'ZM', true],
    ['BAE 4821 ZM', 'ZM', 'BAE 4821', 'BAE4821', 'ZM', true],
    ['grz 123 cb', 'ZM', 'GRZ 123 CB', 'GRZ123CB', 'ZM', true],
    ['b-pl 2046', 'DE', 'B PL 2046', 'BPL2046', 'D', true],
    ['B PL 2046', 'DE', 'B PL 2046', 'BPL2046', 'D', true],
    ['bpl2046', 'DE', 'B PL 2046', 'BPL2046', 'D', true],
    ['FFB-X 7H', 'DE', 'FFB X 7H', 'FFBX7H', 'D', true],
    ['GÖ AB 12', 'DE', 'GÖ AB 12', 'GOAB12', 'D', true],
    ['KCA 123A', 'KE', 'KCA 123A', 'KCA123A', 'KE', true],
    ['my car', 'ZM', 'MY CAR', 'MYCAR', 'ZM', false],
    ['', 'DE', '', '', 'D', false],
  ])('[INTG-17] %j in %s is shown as %j', (typed, country, plate, key, region, valid) => {
    expect(readPlate(typed, country)).toEqual({ plate, key, region, valid });
  });
});

describe('[CAT-07] price class of a vehicle', () => {
  test.each([
    [{ make: 'Toyota', model: 'Hilux' }, 'truck'],
    [{ make: 'Toyota', model: 'Corolla' }, 'small'],
    [{ make: 'Volkswagen', model: 'Golf' }, 'small'],
    [{ make: 'Nissan', model: 'X-Trail' }, 'suv'],
    [{ make: 'Toyota', model: 'Hiace' }, 'truck'],
    [{ make: 'Honda', model: 'CG125 / Ace' }, null],
    [{ body: 'Pickup' }, 'truck'],
    [{ body: 'Convertible/Cabriolet' }, 'small'],
    [{ make: 'Nobody', model: 'Nothing' }, null],
  ])('[CAT-07] %j is %s', (car, type) => {
    expect(vehicleTypeOf(car)).toBe(type);
  });
});

describe('[INTG-15] makes and models while typing', () => {
  test('[INTG-15] local favourites come first and the list stays short', () => {
    expect(suggestModels('hil')[0]).toMatchObject({ make: 'Toyota', model: 'Hilux' });
    expect(suggestModels('toyota cor')[0]).toMatchObject({ make: 'Toyota', model: 'Corolla' });
    expect(suggestModels('toy').length).toBe(20);
    expect(suggestModels('citroën c3')[0]).toMatchObject({ model: 'C3' });
    expect(suggestModels('xtrail')[0]).toMatchObject({ model: 'X-Trail' });
    expect(suggestModels('  ')).toEqual([]);
    expect(suggestModels('zzzz')).toEqual([]);
  });
});
