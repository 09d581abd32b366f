import { expect, it } from 'vitest';
import { sortName } from './sort-name';

it.each([
  ['Paul López', 'lopez paul'],
  ['Timothy M. O’Brien', 'obrien timothy m'],
  ['Serena Gonzales-Gutierrez', 'gonzales-gutierrez serena'],
  ['Robert E. Cornegy, Jr.', 'cornegy robert e jr'],
  ['Clerk', 'clerk'],
  ['', ''],
])('%s is sorted as %s', (name, sorted) => expect(sortName(name)).toBe(sorted));
