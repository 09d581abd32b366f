import { describe, expect, it } from 'vitest';
import { facts, record } from './fixtures/denver';
import { bodiesThatMeet, meetingKeyOf } from './map-meetings';

const meet = bodiesThatMeet(record.bodies);
const found = (key: string) => facts.meetings.find((meeting) => meeting.key === key);

describe('the meetings that the record’s actions presuppose', () => {
  it.each([
    ['a day and the council', '2017-08-28', 'day', 'city-council', '2017-08-28/city-council'],
    ['a day and a named committee', '2017-08-02', 'day', 'safehouse', '2017-08-02/safehouse'],
    ['a month only', '2025-11', 'month', 'city-council', null],
    ['no day', null, 'unknown', 'city-council', null],
    ['a committee that no source names', '2017-07-19', 'day', 'committee-unnamed', null],
    ['the mayor, who signs alone', '2017-08-31', 'day', 'mayor', null],
    ['the voters', '2017-11-07', 'day', 'voters', null],
  ] as const)('are told by %s', (_, date, date_precision, body_id, key) =>
    expect(meetingKeyOf({ date, date_precision, body_id }, meet)).toBe(key),
  );

  it('hold every such action once, say nothing more and are marked as inferred', () => {
    const told = record.items.flatMap(({ id, actions }) =>
      actions.flatMap((action, index) => (meetingKeyOf(action, meet) ? [`${id}/${index + 1}`] : [])),
    );
    expect(facts.meetings.flatMap(({ items }) => items.map(({ key }) => key)).toSorted()).toEqual(
      told.toSorted(),
    );
    for (const meeting of facts.meetings) {
      expect(meeting).toMatchObject({ confidence: 'inferred', time: null, location: null, videoUrl: null });
      expect(meeting.sourceKeys.length).toBeGreaterThan(0);
    }
  });

  it('give the council’s meeting of August 28, 2017 with both actions on 17-0940', () => {
    expect(found('2017-08-28/city-council')?.items.map(({ itemKey, result }) => [itemKey, result])).toEqual([
      ['17-0940', null],
      ['17-0940', 'pass'],
    ]);
  });

  it('say where even the action that tells of one is inferred', () => {
    expect(found('2017-08-21/city-council')?.note).toContain('inferred itself');
    expect(found('2017-08-21/city-council')?.items[0]?.note).toMatch(/^Inferred\./);
    expect(found('2017-08-28/city-council')?.note).toBeNull();
  });

  it('are named by their actions, so that each item leads to its meetings', () => {
    const keys = new Set(facts.meetings.map(({ key }) => key));
    const named = facts.items.flatMap(({ actions }) => actions.flatMap(({ meetingKey }) => meetingKey ?? []));
    expect(new Set(named)).toEqual(keys);
  });
});
