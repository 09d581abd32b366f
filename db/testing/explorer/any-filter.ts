import fc from 'fast-check';
import { changeFilter, EVERYTHING, type Filter, SORTS } from '@/lib/legislation/filter';
import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, SPONSOR_ROLES, STAGES } from '@/lib/words/vocabulary';

/** Searches that find something in Denver's record. */
export const SEARCHES = [
  'immigration',
  '"city council"',
  'budget OR housing',
  'housing -rental',
  'lopez',
  'map zoning OR rezoning',
];

const some = <const T extends readonly unknown[]>(values: T, most = 3) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1, maxLength: most }) },
  );

/** Any filter that may show something of Denver's record. */
export const anyFilter = fc
  .record({
    q: fc.option(fc.constantFrom(...SEARCHES), { freq: 3 }),
    kind: some(KINDS, 5),
    stage: some(STAGES),
    outcome: some(OUTCOMES),
    route: some(ROUTES),
    activity: some(ACTIVITIES),
    sponsor: some(['paul-lopez', 'robin-kniech', 'kevin-flynn', 'shontel-lewis']),
    role: some(SPONSOR_ROLES),
    committee: some(['safehouse', 'luti', 'fingov']),
    from: fc.option(fc.constantFrom('2015-06-22', '2017-08-01', '2019-01-07')),
    to: fc.option(fc.constantFrom('2019-01-07', '2024-12-31')),
    introducedFrom: fc.constantFrom(null, null, null, '2015-06-22', '2017-08-07', '2018-01-01'),
    introducedTo: fc.constantFrom(null, null, null, '2018-01-01', '2023-12-31'),
    year: some([2015, 2017, 2018, 2019, 2025]),
    topic: some(['immigration', 'housing', 'contract', 'zoning']),
    routine: fc.constantFrom('show', 'show', 'hide', 'only'),
    sort: fc.constantFrom(...SORTS),
    limit: fc.constantFrom(9, 25, 60, 100),
  })
  .map((parts) => changeFilter(EVERYTHING, parts as Partial<Filter>));
