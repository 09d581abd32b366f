import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactNumber, numberCandidates, numberForms, numberSortKey, yearOfNumber } from './number';

describe('numbers as people write them', () => {
  it.each([
    ['CB 17-0940', 'cb17-940'],
    ['cb 940', 'cb940'],
    ['17-940', '17-940'],
    ['CB17-0940', 'cb17-940'],
    ['Council Bill No. 17-0940', 'cb17-940'],
    ['Int 0196-2026', 'int196-2026'],
    ['Int. No. 196-2026', 'int196-2026'],
    ['Intro 196', 'int196'],
    ['EO 142', 'eo142'],
    ['executive order 142', 'eo142'],
    ['Executive Order #2.5', 'eo2.5'],
    ['15A', '15a'],
    ['no digits here', ''],
    ['', ''],
  ])('%s is kept as %s', (text, compact) => expect(compactNumber(text)).toBe(compact));

  it.each([
    ['cb 940', 'CB 17-0940'],
    ['17-940', 'CB 17-0940'],
    ['CB17-0940', 'CB 17-0940'],
    ['cb170940', 'CB 17-0940'],
    ['170940', '17-0940'],
    ['2017-0940', '17-0940'],
    ['CB 2017-940', 'CB 17-0940'],
    ['Int 196-2026', 'Int 0196-2026'],
    ['int 196', 'Int 0196-2026'],
    ['196-2026', 'Int 0196-2026'],
    ['0196-2026', 'Int 0196-2026'],
    ['Introduction 196-2026', 'Int 0196-2026'],
    ['EO 142', 'EO 142'],
    ['executive order 142', 'EO 142'],
    ['142', 'EO 142'],
    ['eo-2.5', 'EO 2.5'],
    ['local law 45 of 2024', '2024/045'],
  ])('%s finds %s', (typed, number) => {
    const kept = numberForms(number);
    expect(numberCandidates(typed.replace(' of ', '-')).some((candidate) => kept.includes(candidate))).toBe(
      true,
    );
  });

  it('does not find a neighbour by the whole number', () => {
    expect(numberCandidates('17-0940').some((one) => numberForms('CB 17-0941').includes(one))).toBe(false);
    expect(numberCandidates('EO 14').some((one) => numberForms('EO 142').includes(one))).toBe(false);
  });

  it.each([
    ['17-0940', 2017],
    ['CB 98-0123', 1998],
    ['Int 0196-2026', 2026],
    ['Int 0951-1997-A', 1997],
    ['Int 1960-2016', 2016],
    ['T2024-0123', 2024],
    ['142', null],
    ['2.5', null],
  ])('%s is of %s', (number, year) => expect(yearOfNumber(number)).toBe(year));

  it.each([
    [['2', '2.4', '2.5', '9', '10', '15', '15A', '142']],
    [['16-0625', '17-0093', '17-0940', '17-1000', '18-0001']],
    [
      [
        'Int 0951-1997',
        'Int 0951-1997-A',
        'Int 0952-1997',
        'Int 0002-2024',
        'Int 0010-2024',
        'Int 0001-2026',
        'Res 0001-2026',
      ],
    ],
  ])('reads %o in this order', (numbers) => {
    const keys = numbers.map((number) => numberSortKey(number, 'k'));
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(numberSortKey(null, 'unnumbered') > (keys.at(-1) ?? '')).toBe(true);
  });

  it('survives any typing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(numberCandidates(text).every((one) => /^[a-z0-9.-]+$/.test(one))).toBe(true);
      }),
    );
  });
});
