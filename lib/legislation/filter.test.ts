import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, SPONSOR_ROLES, STAGES } from '../words/vocabulary';
import { changeFilter, EVERYTHING, type Filter, filterOf, ROUTINE_CHOICES, SORTS } from './filter';
import { DAY_RANGES } from './filter-days';
import { parseFilter } from './filter-parse';
import { filterParts } from './filter-parts';
import { filterHref, printFilter } from './filter-print';
import { filterSentence } from './filter-sentence';

const names = {
  sponsor: { 'robin-kniech': 'Robin Kniech', 'paul-lopez': 'Paul López' },
  committee: { safehouse: 'Safety, Housing, Education and Homelessness' },
  process: null,
};

const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
  it.each<[string, Partial<Filter>, string?]>([
    ['', {}],
    ['q=sanctuary', { q: 'sanctuary' }],
    ['kind=resolution&kind=bill', { kind: ['resolution', 'bill'] }, 'kind=bill&kind=resolution'],
    ['kind=bill&kind=bill', { kind: ['bill'] }, 'kind=bill'],
    ['stage=on-floor', { stage: ['on-floor'] }],
    ['outcome=enacted', { outcome: ['enacted'] }],
    ['route=signed', { route: ['signed'] }],
    ['activity=held', { activity: ['held'] }],
    ['sponsor=paul-lopez', { sponsor: ['paul-lopez'] }],
    ['role=co-sponsor', { role: ['co-sponsor'] }],
    ['committee=safehouse', { committee: ['safehouse'] }],
    ['from=2017-08-01&to=2017-08-31', { from: '2017-08-01', to: '2017-08-31' }],
    ['introducedFrom=2017-08-01', { introducedFrom: '2017-08-01' }],
    [
      'introducedTo=2017-08-31&introducedFrom=2017-08-01',
      { introducedFrom: '2017-08-01', introducedTo: '2017-08-31' },
      'introducedFrom=2017-08-01&introducedTo=2017-08-31',
    ],
    ['year=2018&year=2017', { year: [2018, 2017] }, 'year=2017&year=2018'],
    ['topic=housing', { topic: ['housing'] }],
    ['routine=hide', { routine: 'hide' }],
    ['routine=show', {}, ''],
    ['sort=number', { sort: 'number' }],
    ['sort=last-action', {}, ''],
    ['q=zoning&sort=relevance', { q: 'zoning' }, 'q=zoning'],
    ['q=zoning&sort=last-action', { q: 'zoning', sort: 'last-action' }],
    ['limit=100', { limit: 100 }],
    ['limit=25', {}, ''],
    ['q=&kind=&from=', {}, ''],
    ['q=%20two%0A%20%20words%20', { q: 'two words' }, 'q=two+words'],
  ])('%s', (query, parts, canonical) => {
    const { filter, problems } = parse(query);
    expect(problems).toEqual([]);
    expect(filter).toEqual(filterOf(parts));
    expect(printFilter(filter)).toBe(canonical ?? query);
  });

  it('reads what Next hands a page as it reads an address', () => {
    const given = parseFilter({ kind: ['bill', 'policy'], q: 'tax', year: undefined });
    expect(given).toEqual(parse('kind=bill&kind=policy&q=tax'));
  });

  it.each([
    ['stage=somewhere', 'stage', 'filed, in-committee'],
    ['outcome=ENACTED', 'outcome', 'enacted'],
    ['q=%00', 'q', 'cannot be read'],
    ['q=a%ED%A0%80', 'q', 'cannot be read'],
    ['q=%26%20%7C%20!%20%3C-%3E', 'q', 'letter or digit'],
    [`q=${'a'.repeat(10_000)}`, 'q', '300 characters'],
    ['q=one&q=two', 'q', 'give only one, not “one” and “two”'],
    ['sponsor=Robin%20Kniech', 'sponsor', 'address'],
    ['from=2017-02-29', 'from', 'real date'],
    ['to=yesterday', 'to', 'real date'],
    ['from=2018-01-01&to=2017-01-01', 'from', 'after the last'],
    ['introducedFrom=2018-01-01&introducedTo=2017-01-01', 'introducedFrom', 'after the last'],
    ['introducedTo=soon', 'introducedTo', 'real date'],
    ['from=0000-01-01', 'from', 'real date'],
    ['year=17', 'year', 'four digits'],
    ['year=99999', 'year', 'four digits'],
    ['limit=1000000', 'limit', '1 to 100'],
    ['limit=0', 'limit', '1 to 100'],
    ['limit=-1', 'limit', '1 to 100'],
    ['sort=random', 'sort', 'last-action'],
    ['sort=relevance', 'sort', 'needs a search'],
    ['routine=maybe', 'routine', 'show, hide, only'],
    ['cursor=Zm9yZ2Vk', 'cursor', 'another list'],
    [`topic=${'x'.repeat(101)}`, 'topic', '100 characters'],
    [Array.from({ length: 400 }, () => 'kind=bill').join('&'), 'kind', 'at most 50'],
    ['stagee=filed', 'stagee', 'nothing named'],
    ['__proto__=1', '__proto__', 'nothing named'],
    ['%3Cscript%3E=1', 'script', 'nothing named'],
  ])('%.40s is refused with its field and left out', (query, field, words) => {
    const { filter, problems } = parse(query);
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.message).toContain(words);
    expect({ ...filter, q: null, sort: 'last-action' }).toEqual(EVERYTHING);
  });

  it('keeps the good values beside a bad one', () => {
    const { filter, problems } = parse('stage=filed&stage=nowhere&year=2017');
    expect(problems).toHaveLength(1);
    expect(filter).toEqual(filterOf({ stage: ['filed'], year: [2017] }));
  });

  it('passes over the names that belong to a page', () => {
    expect(parseFilter({ columns: 'title' }, { also: ['columns'] }).problems).toEqual([]);
  });
});

describe('a filter in words', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, 'All items, newest first'],
    [
      { kind: ['bill'], sponsor: ['robin-kniech'], outcome: ['enacted'], year: [2017] },
      'Bills carried by Robin Kniech that became law in 2017, newest first',
    ],
    [{ kind: ['bill', 'initiated-ordinance', 'referred-question'] }, 'Ordinances, newest first'],
    [{ q: 'sanctuary' }, 'All items matching “sanctuary”, best match first'],
    [
      { sponsor: ['paul-lopez', 'robin-kniech'], role: ['sponsor'] },
      'All items sponsored by Paul López or Robin Kniech, newest first',
    ],
    [{ role: ['co-sponsor'] }, 'All items co-sponsored by anybody, newest first'],
    [
      { committee: ['safehouse'], stage: ['in-committee'], activity: ['held'], sort: 'longest-waiting' },
      'All items assigned to Safety, Housing, Education and Homelessness that are in committee and are postponed, longest waiting first',
    ],
    [{ route: ['signed'] }, 'All items that became law with a signature, newest first'],
    [{ kind: ['bill'], outcome: ['failed', 'vetoed'] }, 'Bills that failed or were vetoed, newest first'],
    [
      { from: '2017-08-01', to: '2017-08-31' },
      'All items with a last action from August 1, 2017 to August 31, 2017, newest first',
    ],
    [
      { kind: ['bill'], introducedFrom: '2017-08-01', to: '2017-12-31' },
      'Bills introduced on or after August 1, 2017 with a last action on or before December 31, 2017, newest first',
    ],
    [{ introducedTo: '2017-08-01' }, 'All items introduced on or before August 1, 2017, newest first'],
    [{ topic: ['civil-rights'], sort: 'number' }, 'All items on civil rights, by number'],
    [{ kind: ['resolution'], routine: 'hide' }, 'Resolutions without routine items, newest first'],
    [{ sponsor: ['nobody-known'] }, 'All items carried by nobody-known, newest first'],
  ])('%o', (parts, sentence) => expect(filterSentence(filterOf(parts), names)).toBe(sentence));

  it('names each narrowing once, with the filter without it', () => {
    const filter = filterOf({
      q: 'tax',
      kind: ['bill', 'policy'],
      sponsor: ['paul-lopez'],
      from: '2017-01-01',
      introducedTo: '2017-08-31',
      routine: 'hide',
    });
    const parts = filterParts(filter, names);
    expect(parts.map(({ label }) => label)).toEqual([
      '“tax”',
      'Bill',
      'Policy',
      'Paul López',
      'Introduced until August 31, 2017',
      'From January 1, 2017',
      'Routine items hidden',
    ]);
    expect(parts.map(({ without }) => printFilter(without))[0]).toBe(
      'from=2017-01-01&introducedTo=2017-08-31&kind=bill&kind=policy&routine=hide&sponsor=paul-lopez',
    );
    expect(filterParts(EVERYTHING, names)).toEqual([]);
  });
});

const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
const isoDay = fc.option(day.map((date) => date.toISOString().slice(0, 10)));
const some = <const T extends readonly string[]>(words: T) =>
  fc.uniqueArray(fc.constantFrom(...(words as readonly T[number][])), { maxLength: 3 });

const anyFilter = fc
  .record({
    q: fc.option(fc.stringMatching(/^[a-zé"&+%=?#]{1,20}x$/)),
    kind: some(KINDS),
    stage: some(STAGES),
    outcome: some(OUTCOMES),
    route: some(ROUTES),
    activity: some(ACTIVITIES),
    sponsor: some(['paul-lopez', 'robin-kniech']),
    role: some(SPONSOR_ROLES),
    committee: some(['safehouse', 'eo-2.5']),
    from: isoDay,
    to: isoDay,
    introducedFrom: isoDay,
    introducedTo: isoDay,
    year: fc.uniqueArray(fc.integer({ min: 1000, max: 2999 }), { maxLength: 3 }),
    topic: some(['housing', 'a & b', 'ä=?']),
    routine: fc.constantFrom(...ROUTINE_CHOICES),
    sort: fc.constantFrom(...SORTS),
    limit: fc.integer({ min: 1, max: 100 }),
  })
  .filter((parts) =>
    DAY_RANGES.every(({ from, to }) => !parts[from] || !parts[to] || parts[from] <= parts[to]),
  )
  .map((parts) => changeFilter(EVERYTHING, parts));

describe('any filter', () => {
  it('comes back from its own address, whatever order it was written in', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const printed = printFilter(filter);
        const { filter: read, problems } = parse(printed);
        expect(problems).toEqual([]);
        expect(printFilter(read)).toBe(printed);
        const turned = new URLSearchParams([...new URLSearchParams(printed)].toReversed());
        expect(printFilter(parseFilter(turned).filter)).toBe(printed);
        expect(filterHref('/denver/legislation', filter)).toBe(
          printed ? `/denver/legislation?${printed}` : '/denver/legislation',
        );
      }),
    );
  });

  it('loses all its parts one by one', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        let rest = filter;
        for (let [part] = filterParts(rest, names); part; [part] = filterParts(rest, names))
          rest = part.without;
        expect({ ...rest, sort: 'last-action', limit: 25 }).toEqual(EVERYTHING);
      }),
    );
  });
});
