import { describe, expect, it } from 'vitest';
import int from './fixtures/int-0196-2026.json';
import landUse from './fixtures/lu-0027-2024.json';
import withoutValue from './fixtures/votes-without-value.json';
import { mapContext } from './map-context';
import { type MatterBundle, mapItem } from './map-item';

const nyc = () => mapContext('nyc', 'https://webapi.legistar.com/v1/nyc');

function bundle(recorded: Omit<MatterBundle, 'votes'> & { votes: Record<string, unknown[]> }): MatterBundle {
  const votes = new Map(Object.entries(recorded.votes).map(([key, rows]) => [Number(key), rows]));
  return { ...recorded, votes };
}

describe('an introduction of New York', () => {
  const context = nyc();
  const item = mapItem(context, bundle(int));

  it('is a bill under its own words, with its summary', () => {
    expect(item).toMatchObject({
      key: '77512',
      kind: 'bill',
      sourceKind: 'Introduction',
      number: 'Int 0196-2026',
      shortTitle: 'Modifying the sodium warning at designated food service establishments.',
      sourceStatus: 'Laid Over in Committee',
      introducedOn: '2026-01-29',
      committeeKey: '14',
      version: 'B',
      pageUrl: 'https://legistar.council.nyc.gov/gateway.aspx?m=l&id=77512',
    });
    expect(item?.description).toMatch(/^This bill would require the NYC Department of Health/);
    expect(context.issues).toEqual([]);
  });

  it('has its sponsors in order, the first as sponsor', () => {
    expect(
      item?.sponsors.map(({ name, role, personKey, position }) => [position, name, role, personKey]),
    ).toEqual([
      [1, 'Oswald J. Feliz', 'sponsor', '7798'],
      [2, 'Lynn C. Schulman', 'co-sponsor', '7818'],
      [3, 'Tiffany L. Cabán', 'co-sponsor', '7813'],
      [4, 'Christopher Marte', 'co-sponsor', '7801'],
    ]);
  });

  it('has its actions at the wall time the city wrote, with the notes of agenda and minutes once', () => {
    expect(
      item?.actions.map(({ key, on, time, raw, meetingKey, note }) => [key, on, time, raw, meetingKey, note]),
    ).toEqual([
      ['432333', '2026-01-29', '13:25', 'Introduced by Council', null, null],
      ['433050', '2026-01-29', '13:30', 'Referred to Comm by Council', '22173', 'Health'],
      ['434935', '2026-03-05', '10:00', 'Hearing Held by Committee', '22232', 'Proposed Int. No. 196-A'],
      ['435741', '2026-03-05', '10:00', 'Laid Over by Committee', '22232', null],
    ]);
  });

  it('has its documents in the order of the city', () => {
    expect(item?.documents.map(({ key, title }) => [key, title])).toEqual([
      ['345059', 'Summary of Int. No. 196-B'],
      ['333546', 'Summary of Int. No. 196-A'],
    ]);
  });
});

describe('a land use application of New York', () => {
  const context = nyc();
  const item = mapItem(context, bundle(landUse));

  it('keeps a result that contradicts its votes, as the source has both', () => {
    const action = item?.actions.find(({ key }) => key === '406068');
    expect(action).toMatchObject({
      result: 'fail',
      consent: false,
      rollCall: { yes: 6, no: 0, notVoting: 1 },
    });
  });

  it('keeps consent apart from the result', () => {
    const action = item?.actions.find(({ key }) => key === '406374');
    expect(action).toMatchObject({ result: 'pass', consent: true, meetingKey: '20756' });
  });

  it('reads votes by result and name, and keeps the word of each', () => {
    const votes = item?.actions.find(({ key }) => key === '406156')?.rollCall?.votes;
    expect(
      votes?.slice(5, 8).map(({ name, option, raw, personKey }) => [name, option, raw, typeof personKey]),
    ).toEqual([
      ['Kamillah Hanks', 'absent', 'Absent', 'string'],
      ['Crystal Hudson', 'yes', 'Affirmative', 'string'],
      ['Francisco P. Moya', 'excused', 'Medical', 'string'],
    ]);
  });

  it('has no roll call where the source lists no vote', () => {
    expect(item?.actions.find(({ key }) => key === '404004')?.rollCall).toBeNull();
  });
});

describe('rows that do not fit', () => {
  it('leave votes without a value without an option, once reported for the roll call', () => {
    const context = nyc();
    const item = mapItem(context, { ...bundle(landUse), votes: new Map([[406068, withoutValue]]) });
    const rollCall = item?.actions.find(({ key }) => key === '406068')?.rollCall;
    expect(rollCall).toMatchObject({ yes: 0, no: 0, absent: 0 });
    expect(rollCall?.votes.map(({ option, raw }) => [option, raw])).toEqual(Array(3).fill([null, null]));
    expect(context.issues).toEqual([
      { kind: 'unknown-vote', subject: 'history', subjectKey: '406068', detail: '3 of 3 votes: no value' },
    ]);
  });

  it.each([
    [
      'an unknown type',
      { MatterTypeName: 'Petition ' },
      { kind: 'other', sourceKind: 'Petition' },
      'unknown-kind',
    ],
    [
      'a number where a text should be',
      { MatterName: 12 },
      { shortTitle: null, key: '77512' },
      'field-unreadable',
    ],
    ['keys nobody knows', { MatterNewField: { deep: true } }, { key: '77512' }, undefined],
    ['space and line ends', { MatterTitle: ' A Local Law\r\n' }, { officialTitle: 'A Local Law' }, undefined],
    ['a title of nothing', { MatterTitle: ' \u0000 ' }, { officialTitle: null }, undefined],
  ])('keep the item: %s', (_name, change, expected, issue) => {
    const context = nyc();
    const item = mapItem(context, { ...bundle(int), matter: { ...int.matter, ...change } });
    expect(item).toMatchObject(expected);
    expect(context.issues[0]?.kind).toBe(issue);
  });

  it('give no item without an id, and none the city keeps from the web', () => {
    const context = nyc();
    expect(mapItem(context, { ...bundle(int), matter: { ...int.matter, MatterId: null } })).toBeNull();
    expect(context.issues.map(({ kind }) => kind)).toEqual(['row-unreadable']);
    expect(
      mapItem(context, { ...bundle(int), matter: { ...int.matter, MatterRestrictViewViaWeb: true } }),
    ).toBeNull();
  });

  it('never take over a document that is not for the web, nor an address that is none', () => {
    const context = nyc();
    const [first, second] = int.attachments;
    const attachments = [
      { ...first, MatterAttachmentShowOnInternetPage: false },
      {
        ...second,
        MatterAttachmentShowOnInternetPage: true,
        MatterAttachmentHyperlink: 'javascript:alert(1)',
      },
    ];
    const item = mapItem(context, { ...bundle(int), attachments });
    expect(item?.documents.map(({ key, url }) => [key, url])).toEqual([['333546', null]]);
    expect(context.issues.map(({ kind }) => kind)).toEqual(['unsafe-address']);
  });

  it('keep an action without a date, undated', () => {
    const context = nyc();
    const histories = [
      { ...int.histories[0], MatterHistoryActionDate: null, MatterHistoryActionBodyId: null },
    ];
    const item = mapItem(context, { ...bundle(int), histories });
    expect(item?.actions).toMatchObject([{ on: null, time: null, precision: 'unknown', bodyKey: null }]);
    expect(context.issues.map(({ kind }) => kind)).toEqual(['undated-action']);
  });

  it('read a city without a process cautiously', () => {
    const context = mapContext(null, 'https://webapi.legistar.com/v1/seattle');
    const item = mapItem(context, bundle(int));
    expect(item).toMatchObject({ kind: 'other', description: null });
    expect(item?.pageUrl).toBe('https://seattle.legistar.com/gateway.aspx?m=l&id=77512');
  });
});
