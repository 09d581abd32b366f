import { expect, it } from 'vitest';
import { isRoutine } from './routine';

it.each([
  ['proclamation', 'Honoring Paul López', true],
  ['presentation', 'Budget overview', true],
  ['resolution', 'A resolution celebrating the life of a teacher', true],
  ['resolution', 'Resolution recognizing June as Pride Month', true],
  ['resolution', 'A resolution approving a contract honoring past terms', false],
  ['bill', 'Honoring commitments of the city', false],
  ['executive-order', 'Celebrating volunteers', false],
] as const)('a %s titled %s: %s', (kind, title, routine) => expect(isRoutine({ kind, title })).toBe(routine));
