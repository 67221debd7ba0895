import { describe, expect, test } from 'vitest';
import { decodeVin } from './decode-vin.ts';
import { identifyVehicle } from './identify-vehicle.ts';
import { checkDigit } from './vin-characters.ts';

const read = (text: string) => {
  const found = decodeVin(text);
  if (found.kind !== 'vin') throw new Error(`${text} was read as ${found.reason}`);
  return found;
};

describe('[INTG-15] vehicle identification numbers', () => {
  test('[INTG-15] a VIN gives make, model, year, engine and price class', () => {
    expect(read('3C4PJMB22T5247291')).toMatchObject({
      make: 'Jeep',
      model: 'Cherokee',
      year: 2026,
      fuel: 'petrol',
      cylinders: 4,
      displacementL: 1.6,
      vehicleType: 'suv',
      warnings: [],
    });
    expect(read('1GCUK0HB3D9928310')).toMatchObject({ make: 'Chevrolet', year: 2013, vehicleType: 'truck' });
    expect(read('KMHDN44C51R126829')).toMatchObject({ make: 'Hyundai', year: 2001, vehicleType: 'small' });
  });

  test('[INTG-15] spaces, dashes, small letters and a leading word do not matter', () => {
    expect(read('VIN: 4s4bsebm9k7328149').vin).toBe('4S4BSEBM9K7328149');
    expect(read(' 58A BA1C10 P5481837').vin).toBe('58ABA1C10P5481837');
    expect(read('W1W-5ECT83-SG871225').model).toBe('Sprinter');
  });

  test('[INTG-15] a wrong check digit warns and never blocks', () => {
    expect(read('1HGCV1F17JA125237')).toMatchObject({ make: 'Honda', model: 'Accord', warnings: ['check_digit'] });
  });

  test('[INTG-15] cars for other markets have no check digit rule and keep their maker', () => {
    expect(read('AHTFR22G206012345')).toMatchObject({ make: 'Toyota', country: 'SOUTH AFRICA' });
    expect(read('AHTFR22G206012345').warnings).not.toContain('check_digit');
    expect(read('WVWZZZ1KZ9W012345')).toMatchObject({ make: 'Volkswagen', country: 'GERMANY', year: undefined });
    expect(read('JTELB71J007012345').make).toBe('Toyota');
  });

  test('[INTG-15] an unknown maker is said, not guessed', () => {
    expect(read('ANKGT4A39HP103245')).toMatchObject({
      make: undefined,
      warnings: expect.arrayContaining(['unknown_wmi']),
    });
  });

  test('[INTG-15] an impossible year letter is a warning', () => {
    expect(read('3VWEBX7000Y761080').warnings).toEqual(expect.not.arrayContaining(['check_digit']));
    expect(read('TRUYT04B7ZJ820949').warnings).toContain('year_code');
  });

  test('[INTG-15] what cannot be a VIN says why', () => {
    expect(decodeVin('1G1BA5VW8GR37044')).toEqual({ kind: 'not_a_vin', reason: 'length' });
    expect(decodeVin('')).toEqual({ kind: 'not_a_vin', reason: 'length' });
    expect(decodeVin('JA48Z2AX3GQ002011')).toEqual({
      kind: 'not_a_vin',
      reason: 'letters_ioq',
      suggestion: 'JA48Z2AX3G0002011',
    });
    expect(decodeVin('JA48Z2AX3G§002011').kind).toBe('not_a_vin');
  });

  test('[INTG-15] the check digit of the published example 1M8GDM9AXKP042788 is X', () => {
    expect(checkDigit('1M8GDM9AXKP042788')).toBe('X');
    expect(checkDigit('11111111111111111')).toBe('1');
  });

  test('[INTG-15] a heavy truck takes the newest year that can be', () => {
    expect(decodeVin('1XKAD49X9FJ458598', new Date('2026-01-01'))).toMatchObject({ make: 'Kenworth', year: 2015 });
  });
});

describe('[INTG-15] Japanese frame numbers', () => {
  test.each([
    ['gp1-3616174', 'GP1-3616174', 'Honda', 'Fit Hybrid'],
    ['ZSU60W 2794146', 'ZSU60W-2794146', 'Toyota', 'Harrier 2.0'],
    ['Chassis no. NZE141-5056966', 'NZE141-5056966', 'Toyota', 'Corolla Axio / Fielder 1.5'],
    ['NZE1613100980', 'NZE161-3100980', 'Toyota', 'Corolla Axio / Fielder 1.5'],
  ])('[INTG-15] %s is %s', (typed, frameNumber, make, model) => {
    expect(identifyVehicle(typed)).toMatchObject({ kind: 'frame', frameNumber, make, model });
  });

  test('[INTG-15] an unknown prefix is kept and marked', () => {
    expect(identifyVehicle('QQX99-1234567')).toMatchObject({
      frameNumber: 'QQX99-1234567',
      warnings: ['unknown_prefix'],
    });
  });

  test('[INTG-15] other text is neither', () => {
    expect(identifyVehicle('hello')).toMatchObject({ kind: 'none', reason: 'length' });
    expect(identifyVehicle('BAE 4821').kind).toBe('none');
  });
});
