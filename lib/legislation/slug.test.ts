import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodySlug, itemSlug, meetingSlug, numberedSlug, personSlug, RESERVED_SLUGS, slugOf } from './slug';

describe('slugs', () => {
  it.each([
    ['17-0940', '17-0940'],
    ['Int 0196-2026', 'int-0196-2026'],
    ['2.5', '2.5'],
    ['15A', '15a'],
    ['Paul López', 'paul-lopez'],
    ['Timothy M. O’Brien', 'timothy-m-obrien'],
    ['Serena Gonzales-Gutierrez', 'serena-gonzales-gutierrez'],
    ['Safety, Housing, Education & Homelessness', 'safety-housing-education-homelessness'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['会議', ''],
    [`${'a'.repeat(119)} b`, 'a'.repeat(119)],
    [`${'a'.repeat(118)}1.5`, `${'a'.repeat(118)}1`],
  ])('%s is %s', (text, slug) => expect(slugOf(text)).toBe(slug));

  it.each([
    [{ kind: 'bill', number: '17-0940', key: '17-0940' } as const, '17-0940'],
    [{ kind: 'executive-order', number: '2.5', key: 'eo-2.5' } as const, 'eo-2.5'],
    [{ kind: 'executive-order', number: null, key: 'mayors-memo-2023' } as const, 'mayors-memo-2023'],
    [{ kind: 'bill', number: 'Int 0196-2026', key: '77988' } as const, 'int-0196-2026'],
    [{ kind: 'other', number: '会議', key: '77988' } as const, '77988'],
    [{ kind: 'other', number: null, key: '会議' } as const, 'item'],
  ])('an item %o has %s', (item, slug) => expect(itemSlug(item)).toBe(slug));

  it('names people, bodies and meetings as readers would', () => {
    expect(personSlug({ name: 'Robin Kniech', key: '12' })).toBe('robin-kniech');
    expect(bodySlug({ name: 'Finance & Governance Committee', key: 'fingov' })).toBe('fingov');
    expect(bodySlug({ name: 'Committee on Finance', key: '36' })).toBe('committee-on-finance');
    expect(meetingSlug({ heldOn: '2017-08-28', body: 'City Council', key: '9' })).toBe(
      '2017-08-28-city-council',
    );
    expect(meetingSlug({ heldOn: null, body: null, key: '9' })).toBe('undated-meeting');
  });

  it('numbers the later askers', () => {
    expect([0, 1, 2, 3].map((nth) => numberedSlug('a', nth))).toEqual(['a', 'a', 'a-2', 'a-3']);
  });
});

/** Names of folders with a page that stand beside one that takes any slug of a noun. */
const besideSlugs = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\[(slug|number|id|name)\]$/.test(entry.name))
  .filter(({ parentPath }) => /\]\/[a-z-]+$/.test(parentPath))
  .flatMap(({ parentPath }) =>
    readdirSync(parentPath, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
      .map(({ name }) => name),
  );

it('reserves every word of ours that stands where a slug may stand', () => {
  expect([...RESERVED_SLUGS].toSorted()).toEqual([...new Set(besideSlugs)].toSorted());
});

it.each(RESERVED_SLUGS)('gives nobody the address of %s', (word) => {
  for (const slug of [
    personSlug({ name: word, key: '1' }),
    personSlug({ name: '', key: word }),
    bodySlug({ name: word, key: '1' }),
    bodySlug({ name: 'x', key: word }),
    itemSlug({ kind: 'bill', number: word, key: '1' }),
    itemSlug({ kind: 'bill', number: null, key: word }),
  ])
    expect(RESERVED_SLUGS).not.toContain(slug);
});

it('gives a person named Compare a page', () => {
  expect(personSlug({ name: 'Compare', key: '1' })).toBe('compare-1');
});
