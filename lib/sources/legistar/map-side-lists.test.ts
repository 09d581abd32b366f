import { describe, expect, it } from 'vitest';
import lists from './fixtures/side-lists.json';
import { mapContext } from './map-context';
import { mapItem } from './map-item';
import { mapCodeSections, mapRelations, mapTopics } from './map-side-lists';

const context = () => mapContext(null, 'https://webapi.legistar.com/v1/sanjose');
const empty = { histories: [], sponsors: [], attachments: [], texts: [], votes: new Map() };

describe('relations, indexes and code sections in the shapes of the service', () => {
  const own = context();
  const item = mapItem(own, { matter: { MatterId: 5036, MatterTypeName: 'Ordinance' }, ...empty, ...lists });

  it('tie a matter to each other one once, whatever the version, and never to itself', () => {
    expect(item?.relations.map(({ kind, targetKey, confidence }) => [kind, targetKey, confidence])).toEqual([
      ['related', '4711', 'stated'],
      ['related', '98', 'stated'],
    ]);
  });

  it('become topics and code sections in the words of the city', () => {
    expect(item?.topics).toEqual(['BUS CONGESTION', 'TRANSIT']);
    expect(item?.codeSections).toEqual(['Charter', 'Sec. 14-31 Bus lanes']);
    expect(own.issues).toEqual([]);
  });
});

it('a matter whose side lists were not asked for has none', () => {
  const item = mapItem(context(), { matter: { MatterId: 1 }, ...empty });
  expect(item).toMatchObject({ relations: [], topics: [], codeSections: [] });
});

it.each([
  [{ MatterCodeSectionNumber: '27-1', MatterCodeSectionName: '27-1 Housing' }, ['27-1 Housing']],
  [{ MatterCodeSectionNumber: null, MatterCodeSectionName: ' Housing\r\n' }, ['Housing']],
  [{ MatterCodeSectionNumber: '<b>9</b>', MatterCodeSectionName: 'a\0b' }, ['9 ab']],
])('a code section %o reads %j', (row, sections) => {
  expect(mapCodeSections(context(), [{ MatterCodeSectionId: 1, ...row }])).toEqual(sections);
});

it('rows that cannot be read are reported and left out', () => {
  const own = context();
  expect(mapRelations(own, '1', ['no row', { MatterRelationId: 5, MatterRelationMatterId: 'x' }])).toEqual(
    [],
  );
  expect(mapTopics(own, [{ MatterIndexId: 7, MatterIndexName: 9 }])).toEqual([]);
  expect(own.issues.map(({ kind, subject, subjectKey }) => [kind, subject, subjectKey])).toEqual([
    ['row-unreadable', 'relation', '?'],
    ['field-unreadable', 'relation', '5'],
    ['field-unreadable', 'index', '7'],
  ]);
});

it.each([
  ['x'.repeat(3_000), 500],
  ['😀'.repeat(1_500), 500],
  [`x${'😀'.repeat(1_500)}`, 499],
  ['HOUSING', 7],
])('a word longer than an index takes is cut between signs (%#)', (name, length) => {
  const [topic = ''] = mapTopics(context(), [{ MatterIndexId: 1, MatterIndexName: name }]);
  expect(topic).toHaveLength(length);
  expect(topic).toBe(topic.replace(/\p{Surrogate}/gu, ''));
});
