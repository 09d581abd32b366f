import { describe, expect, it } from 'vitest';
import recorded from './fixtures/meetings.json';
import { mapContext } from './map-context';
import { mapMeeting } from './map-meeting';

const context = () => mapContext('nyc', 'https://webapi.legistar.com/v1/nyc');
const [held, deferred, cancelled] = recorded.events;

describe('mapMeeting', () => {
  it('keeps the day and the typed time of a held meeting, and its agenda in order', () => {
    const where = context();
    const meeting = mapMeeting(where, held, recorded.items);
    expect(meeting).toMatchObject({
      key: '20503',
      bodyKey: '1',
      heldOn: '2024-01-03',
      time: '12:00',
      location: 'Council Chambers - City Hall',
      agendaStatus: 'Final',
      isCancelled: false,
      note: 'CHARTER MEETING',
      agendaPublishedAt: '2024-01-03T17:03:27.373Z',
    });
    expect(
      meeting?.items.map(({ key, sequence, agendaNumber, itemKey }) => [
        key,
        sequence,
        agendaNumber,
        itemKey,
      ]),
    ).toEqual([
      ['399535', 1, '1.', null],
      ['399536', 3, '2.', null],
      ['399537', 5, '3.', null],
      ['402338', 8, null, '72323'],
    ]);
    expect(meeting?.items[3]).toMatchObject({
      actionRaw: 'Approved, by Council',
      result: 'pass',
      consent: true,
    });
    expect(where.issues).toEqual([]);
  });

  it('puts the agenda in its own order, not that of the rows, and behind it what only the minutes hold', () => {
    const row = (EventItemId: number, agenda: number | null, minutes: number | null) => ({
      ...recorded.items[0],
      EventItemId,
      EventItemAgendaSequence: agenda,
      EventItemMinutesSequence: minutes,
    });
    const rows = [
      row(1, 20, 1),
      row(2, null, 9),
      row(3, 3, null),
      row(4, null, null),
      row(5, null, 2),
      row(6, 3, 1),
    ];
    expect(mapMeeting(context(), held, rows)?.items.map(({ key }) => key)).toEqual([
      '6',
      '3',
      '1',
      '5',
      '2',
      '4',
    ]);
  });

  it('labels a deferred and a cancelled meeting by the words of the source', () => {
    expect(mapMeeting(context(), deferred, [])).toMatchObject({
      agendaStatus: 'Deferred',
      isCancelled: false,
      items: [],
    });
    expect(mapMeeting(context(), cancelled, [])).toMatchObject({
      agendaStatus: 'Cancelled',
      isCancelled: true,
    });
    expect(mapMeeting(context(), { ...held, EventComment: 'CANCELED due to snow' }, [])?.isCancelled).toBe(
      true,
    );
  });

  it('has no time where what was typed is not one, and says so', () => {
    const where = context();
    expect(mapMeeting(where, { ...held, EventTime: 'after Stated' }, [])).toMatchObject({
      time: null,
      heldOn: '2024-01-03',
    });
    expect(where.issues.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['unreadable-time', 'after Stated'],
    ]);
    expect(mapMeeting(context(), { ...held, EventTime: null }, [])?.time).toBeNull();
  });

  it('links to the web only', () => {
    const meeting = mapMeeting(
      context(),
      { ...held, EventVideoPath: 'file:///c:/x.mp4', EventMedia: null, EventAgendaFile: ' ' },
      [],
    );
    expect(meeting).toMatchObject({ videoUrl: null, agendaUrl: null });
  });
});
