import { describe, expect, it } from 'vitest';
import {
  ACTIVITIES,
  KINDS,
  OUTCOMES,
  RESULTS,
  ROUTES,
  SPONSOR_ROLES,
  STAGES,
  VOTE_OPTIONS,
} from './vocabulary';
import { labelOf } from './vocabulary-words';

const vocabularies = {
  kind: KINDS,
  stage: STAGES,
  outcome: OUTCOMES,
  route: ROUTES,
  activity: ACTIVITIES,
  role: SPONSOR_ROLES,
  option: VOTE_OPTIONS,
  result: RESULTS,
};

describe('a label', () => {
  it.each(Object.entries(vocabularies))('of a %s is a word of its own for each id', (field, ids) => {
    const labels = ids.map((id) => labelOf(field, id));
    expect(labels.filter((label) => !/^[A-Z][a-z ,-]+$/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(ids.length);
  });

  it.each([
    ['stage', 'on-floor', 'Before the council'],
    ['role', 'requester', 'Requested by'],
    ['result', 'fail', 'Failed'],
    ['topic', 'public-safety', 'Public safety'],
    ['stage', 'toString', 'ToString'],
    ['constructor', 'on-floor', 'On floor'],
  ])('of %s %s is %s', (field, id, label) => expect(labelOf(field, id)).toBe(label));
});
