import { expect, it } from 'vitest';
import { apart, codesIn, fieldPaths, Seen, tableOf } from './contract';

const text =
  '# Page\n\n## Things\n| thing | of |\n| --- | --- |\n| `one` | x |\n| `two`, `three` | |\n\nEnd.\n';
const shapes = new Map([['Point', 'x, y']]);

it('finds a missing and a surplus name', () => {
  const told = tableOf('Things', 'thing', text).flatMap(([cell = '']) => codesIn(cell));
  expect(apart(told, ['one', 'two', 'four'])).toEqual({ onlyInContract: ['three'], onlyInCode: ['four'] });
  expect(() => tableOf('Things', 'nothing', text)).toThrow();
});

it('finds a missing and a surplus field', () => {
  const told = fieldPaths('at{ Point }, names[], marks[{ on, why*, by{ id } }], gone, list[]', shapes);
  const seen = new Seen();
  const mark = { on: 1, why: { any: 1 }, by: { name: 'A' } };
  seen.add({ at: { x: 1, z: 2 }, names: ['a'], marks: [mark], gone: null, list: null, more: null }, told);
  expect(seen.against(told)).toEqual({
    onlyInContract: ['at.y', 'marks[].by.id'],
    onlyInCode: ['at.z', 'marks[].by.name', 'more'],
  });
  expect(() => fieldPaths('at{ Circle }', shapes)).toThrow('Circle');
});
