import { beforeAll, expect, it } from 'vitest';
import { divisionOf } from '@/lib/votes/tally';
import type { StoredCity } from '../../cities/find-city';
import { requireCity } from '../../testing/cities/require-city';
import { troubledCity } from '../../testing/cities/troubled-city';
import { describeOnEachEngine } from '../../testing/engines';
import { ALL_VOTES, WHOLE_RECORD } from '../../testing/whole-lists';
import { findRollCall } from '../votes/roll-call';
import { listVoteLines } from '../votes/vote-lines';
import { readCommittee } from './committee';
import { listCommitteeActions } from './committee-actions';
import { readCommitteeDesk } from './committee-desk';
import { listCommittees } from './committees';
import { findMember, readMember } from './member';
import { listMemberRecord } from './member-record';
import { listMembers } from './members';

describeOnEachEngine('people as sources have them', (ctx) => {
  let city: StoredCity;
  beforeAll(async () => {
    await troubledCity(ctx.db);
    city = await requireCity(ctx.db, 'example');
  });

  const figuresOf = async (slug: string) => {
    const found = await readMember(ctx.db, city, slug);
    if (!found) throw new Error(`${slug} is not there.`);
    return found.figures;
  };

  it('keeps two of one name as two, each with their own votes', async () => {
    const { data } = await listMembers(ctx.db, city);
    expect(data.filter(({ name }) => name === 'Sam Same').map(({ slug }) => slug)).toEqual([
      'sam-same',
      'sam-same-2',
    ]);
    expect((await findMember(ctx.db, city, 'sam-same'))?.voted).toEqual([{ option: 'yes', count: 2 }]);
    expect((await findMember(ctx.db, city, 'sam-same-2'))?.voted).toEqual([{ option: 'no', count: 2 }]);
  });

  it('lists and counts an item once for whoever carries it in two roles', async () => {
    const member = await findMember(ctx.db, city, 'sam-same');
    expect(member?.counts.sponsored).toBe(1);
    expect(member?.carriedAs?.map(({ role, count }) => [role, count])).toEqual([
      ['co-sponsor', 1],
      ['sponsor', 1],
    ]);
    const record = await listMemberRecord(ctx.db, city, 'sam-same', WHOLE_RECORD);
    expect(record).toMatchObject({ total: 1, data: [{ number: '26-0001', role: 'sponsor' }] });
  });

  it('counts whoever stands twice in a roll call once', async () => {
    expect((await findMember(ctx.db, city, 'sam-same'))?.counts.votes).toBe(2);
    const { total } = await listVoteLines(ctx.db, city, { ...ALL_VOTES, member: 'sam-same' });
    expect(total).toBe(2);
    expect((await readMember(ctx.db, city, 'sam-same'))?.tally?.months).toEqual([
      { month: '2026-01', sponsored: 1, coSponsored: 0, cast: 2, absent: 0, excused: 0, other: 0 },
    ]);
    const { attendance } = await figuresOf('sam-same');
    expect(attendance).toMatchObject([{ body: 'City Council', rollCalls: 3, yes: 2, notRecorded: 1 }]);
  });

  it('leaves the double out of agreement, and nobody agrees with themselves', async () => {
    const { agreement } = await figuresOf('sam-same');
    expect(agreement.map(({ slug, both, same }) => [slug, both, same])).toEqual([
      ['gus-gone', 1, 1],
      ['nora-new', 1, 1],
      ['sam-same-2', 1, 0],
    ]);
  });

  it('keeps a vote by somebody not seated, says so, and keeps it out of their attendance', async () => {
    const { data: lines } = await listVoteLines(ctx.db, city, { ...ALL_VOTES, member: 'gus-gone' });
    expect(lines).toHaveLength(1);
    const roll = await findRollCall(ctx.db, city, lines[0]?.id ?? '');
    expect(roll?.votes.find(({ slug }) => slug === 'gus-gone')).toMatchObject({ seated: false });
    expect(roll?.votes.find(({ slug }) => slug === 'sam-same')).toMatchObject({ seated: true, seat: '1' });
    const { attendance } = await figuresOf('gus-gone');
    expect(attendance).toMatchObject([{ rollCalls: 0, yes: 0, outsideSeat: 1 }]);
  });

  it('keeps the earlier name and both seats of whoever changed them', async () => {
    const nora = await findMember(ctx.db, city, 'nora-new');
    expect(nora?.alsoKnownAs).toEqual(['Nora Old']);
    expect(nora?.seats.map(({ seat }) => seat).filter(Boolean)).toEqual(['4', '3']);
    const { attendance } = await figuresOf('nora-new');
    const council = attendance.find(({ body }) => body === 'City Council');
    expect(council).toMatchObject({ rollCalls: 3, yes: 1, unreadable: 1, notRecorded: 1 });
  });

  it('shows a roll call with nobody in it, and takes silence for nothing', async () => {
    const { data: lines } = await listVoteLines(ctx.db, city, ALL_VOTES);
    const empty = lines.find(({ on }) => on === '2026-01-21');
    const roll = await findRollCall(ctx.db, city, empty?.id ?? '');
    expect(roll?.votes).toEqual([]);
    expect(roll && divisionOf(roll)).toBe('unknown');
  });

  it('seats whoever holds two offices in a committee once, as its chair', async () => {
    const found = await readCommittee(ctx.db, city, 'committee-on-light');
    const light = found?.body;
    expect(light?.members).toMatchObject([{ slug: 'nora-new', title: 'Chair' }]);
    expect(found?.attendance['nora-new']).toMatchObject({ rollCalls: 1, cast: 1 });
    const listed = await listCommittees(ctx.db, city);
    expect(listed.find(({ slug }) => slug === 'committee-on-light')).toMatchObject({
      seated: 1,
      counts: { items: light?.counts.items, open: light?.counts.open },
    });
    expect(listed.map(({ slug }) => slug)).toHaveLength(new Set(listed.map(({ slug }) => slug)).size);
  });

  it('tells what a committee did by month, each action once', async () => {
    const found = await readCommittee(ctx.db, city, 'committee-on-light');
    if (!found) throw new Error('The committee is not there.');
    const { body: light, tally } = found;
    expect(tally?.months).toMatchObject([{ month: '2026-01', actions: 1, rollCalls: 1, meetings: 0 }]);
    const deeds = await listCommitteeActions(ctx.db, city, light, { month: '2026-01', page: 1 });
    expect(tally?.deeds).toEqual(deeds);
    expect(deeds).toMatchObject([{ on: '2026-01-10', number: '26-0001', vote: { yes: 1, no: 0 } }]);
    expect(await listCommitteeActions(ctx.db, city, light, { month: '2026-01', page: 2 })).toEqual([]);
    const desk = await readCommitteeDesk(ctx.db, city, light);
    expect(desk.waiting.length).toBe(desk.waitingTotal);
    expect(desk).toMatchObject({ next: [], past: [] });
  });
});
