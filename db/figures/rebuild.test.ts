import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { areFiguresBehind } from '@/lib/views/figures';
import type { Attendance } from '@/lib/votes/attendance';
import type { VoteOption } from '@/lib/words/vocabulary';
import type { StoredCity } from '../cities/find-city';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { changeFacts } from '../ledger/change-facts';
import { readYear } from '../queries/boards/board-year';
import { readCommittee } from '../queries/people/committee';
import { readMember } from '../queries/people/member';
import { listMemberRecord } from '../queries/people/member-record';
import { listMembers } from '../queries/people/members';
import { countMonths, selectMonths } from '../queries/timeline/timeline';
import { loadRecord } from '../record/load';
import * as schema from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { describeOnEachEngine } from '../testing/engines';
import { agreement, attendanceOf } from '../testing/figures';
import { WHOLE_RECORD } from '../testing/whole-lists';
import { bodyTallies as tallyBodies } from './body-tally';
import { memberTallies as tallyMembers } from './member-tally';
import { areFiguresStale, rebuildFigures } from './rebuild';
import { countYear } from './year-counts';

const {
  bodyTallies,
  cityCounts,
  figuresBuilt,
  memberAgreement,
  memberAttendance,
  memberTallies,
  people,
  typicalWaits,
} = schema;

type Held = { action_id: number; body_id: number; held_on: string };
type Cast = { action_id: number; person_id: number; option: VoteOption | null };
type Sat = { person_id: number; body_id: number; start_on: string | null; end_on: string | null };

describeOnEachEngine('the figures of a city', (ctx) => {
  let held: Held[] = [];
  let cast: Cast[] = [];
  let sat: Sat[] = [];
  beforeAll(async () => {
    await loadRecord(ctx.db);
    held = await rows(
      ctx.db,
      sql`select action_id, body_id, held_on::text from roll_calls where body_id is not null`,
    );
    cast = await rows(
      ctx.db,
      sql`select action_id, person_id, option from votes where person_id is not null`,
    );
    sat = await rows(ctx.db, sql`select person_id, body_id, start_on::text, end_on::text from seats`);
  });

  const read = async (city: StoredCity) => {
    const db: Db = Object.create(ctx.db);
    const member = await readMember(db, city, 'kevin-flynn');
    return {
      member: member && { ...member, figures: { ...member.figures, builtAt: null } },
      listed: (await listMembers(db, city)).data.find(({ slug }) => slug === 'kevin-flynn'),
      committee: await readCommittee(db, city, 'safehouse'),
      months: await countMonths(db, city, filterOf({})),
    };
  };

  it('counts attendance as the rule does, for everybody in every body', async () => {
    const stored = await ctx.db.select().from(memberAttendance);
    expect(stored.length).toBeGreaterThan(20);
    for (const { cityId: _, personId, bodyId, notVoting, ...counts } of stored) {
      const seats = sat.filter(({ person_id, body_id }) => person_id === personId && body_id === bodyId);
      const rollCalls = held
        .filter(({ body_id }) => body_id === bodyId)
        .map(({ action_id, held_on }) => {
          const row = cast.find((one) => one.action_id === action_id && one.person_id === personId);
          return { heldOn: held_on, isRecorded: row !== undefined, option: row?.option ?? null };
        });
      const spans = seats.map(({ start_on, end_on }) => ({ startOn: start_on, endOn: end_on }));
      expect({ ...counts, 'not-voting': notVoting } satisfies Attendance).toEqual(
        attendanceOf(spans, rollCalls),
      );
    }
  });

  it('counts agreement as the rule does, both ways round', async () => {
    const stored = await ctx.db.select().from(memberAgreement);
    const expected = agreement(
      held.map(({ action_id }) =>
        cast
          .filter((one) => one.action_id === action_id)
          .map(({ person_id, option }) => ({ person: String(person_id).padStart(9), option })),
      ),
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(stored).toHaveLength(expected.length * 2);
    for (const { a, b, both, same } of expected) {
      expect(stored).toContainEqual({ cityId: 1, personId: Number(a), otherId: Number(b), both, same });
      expect(stored).toContainEqual({ cityId: 1, personId: Number(b), otherId: Number(a), both, same });
    }
  });

  it('keeps of each member and each body what a page would work out for one of them', async () => {
    const members = await ctx.db.select().from(memberTallies);
    const bodies = await ctx.db.select().from(bodyTallies);
    expect(members.length).toBeGreaterThan(20);
    expect(bodies.length).toBeGreaterThan(5);
    for (const { personId, tally, record, cityId: _city, coSponsored, ...counts } of members) {
      const which = sql`${people.id} = ${personId}`;
      expect(await rows(ctx.db, tallyMembers(sql`1`, which))).toEqual([
        { person_id: personId, tally, record, ...counts, co_sponsored: coSponsored },
      ]);
      expect(tally).toMatchObject({ ...counts, coSponsored });
    }
    for (const { bodyId, tally } of bodies)
      expect(await rows(ctx.db, tallyBodies(sql`1`, sql`${schema.bodies.id} = ${bodyId}`))).toEqual([
        { body_id: bodyId, tally },
      ]);
  });

  it('answers on after the facts have changed, with its time, until it is counted anew', async () => {
    const city = await requireCity(ctx.db);
    expect(areFiguresBehind(city)).toBe(false);
    const known = await read(city);
    expect(known.member?.tally?.items).toBeGreaterThan(0);
    await ctx.db.update(memberTallies).set({ tally: sql`'{"items": 0, "latest": []}'`, votes: 7 });
    await ctx.db.update(bodyTallies).set({ tally: sql`'{"months": [], "deeds": []}'` });
    await ctx.db.update(cityCounts).set({ counts: [] }).where(eq(cityCounts.name, 'months'));
    await changeFacts({ db: ctx.db, cityId: city.id }, async () => ({ written: 1 }));
    const moved = await requireCity(ctx.db);
    expect(await areFiguresStale(ctx.db, city.id)).toBe(true);
    expect([areFiguresBehind(moved), moved.figures]).toEqual([true, city.figures]);
    const last = await read(moved);
    expect(last.member?.tally?.items).toBe(0);
    expect(last.listed?.counts.votes).toBe(7);
    expect([last.committee?.tally?.months, last.months]).toEqual([[], []]);
    const at = new Date('2031-02-03T04:05:06Z');
    await rebuildFigures(ctx.db, city.id, at);
    const counted = await requireCity(ctx.db);
    expect(counted.figures).toEqual({ version: counted.version, at: at.toISOString() });
    expect(await read(counted)).toEqual(known);
  });

  it.each([{ shape: 'older' }, { version: null }])(
    'is unknown, never none, where it is not believed: %j',
    async (part) => {
      const known = await read(await requireCity(ctx.db));
      await ctx.db.update(figuresBuilt).set(part);
      expect(await areFiguresStale(ctx.db, 1)).toBe(true);
      const city = await requireCity(ctx.db);
      expect([city.figures, areFiguresBehind(city)]).toEqual([null, true]);
      const { member, listed, committee, months } = await read(city);
      expect([member?.tally, committee?.tally]).toEqual([null, null]);
      const none = { sponsored: null, led: null, coSponsored: null, votes: null };
      expect(member?.member).toMatchObject({ counts: none, carried: null, carriedAs: null, voted: null });
      expect(listed?.counts).toEqual(none);
      expect(months).toEqual(known.months);
      for (const role of [null, 'carried'] as const) {
        const asked = listMemberRecord(ctx.db, city, 'kevin-flynn', { ...WHOLE_RECORD, role });
        await expect(asked).rejects.toMatchObject({ code: 'not-counted' });
      }
      await rebuildFigures(ctx.db, 1);
      expect(await read(await requireCity(ctx.db))).toEqual(known);
    },
  );

  it('counts ahead what the timeline and each year show', async () => {
    const city = await requireCity(ctx.db);
    const stored = await ctx.db.select().from(cityCounts);
    const kept = new Map(stored.map(({ name, counts }) => [name, counts]));
    expect(kept.get('months')).toEqual(await selectMonths(ctx.db, city, filterOf({})));
    expect(await countMonths(ctx.db, city, filterOf({}))).toEqual(kept.get('months'));
    const years = [...kept.keys()].filter((name) => name !== 'months').map((name) => Number(name.slice(5)));
    expect(years.length).toBeGreaterThan(1);
    for (const year of years) {
      const { waits: _, ...shown } = await readYear(ctx.db, city, year);
      expect(shown).toEqual(await countYear(ctx.db, city, year));
      expect(shown).toEqual(kept.get(`year ${year}`));
    }
  });

  it('writes no row that stays as it is', async () => {
    const versions = () =>
      rows(ctx.db, sql`select person_id, xmin::text as version from member_tallies order by 1`);
    const before = await versions();
    await rebuildFigures(ctx.db, 1);
    expect(await versions()).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  it('measures waits in order and says of how many', async () => {
    for (const wait of await ctx.db.select().from(typicalWaits)) {
      expect(wait.lower).toBeGreaterThanOrEqual(0);
      expect(wait.median).toBeGreaterThanOrEqual(wait.lower);
      expect(wait.upper).toBeGreaterThanOrEqual(wait.median);
      expect(wait.sample).toBeGreaterThan(0);
      expect(wait.since).toBeGreaterThan(2000);
    }
  });

  it('is the same when worked out again, and another city’s stay', async () => {
    const before = await ctx.db
      .select()
      .from(memberAttendance)
      .orderBy(memberAttendance.personId, memberAttendance.bodyId);
    await rebuildFigures(ctx.db, 1);
    await rebuildFigures(ctx.db, 2);
    expect(
      await ctx.db
        .select()
        .from(memberAttendance)
        .orderBy(memberAttendance.personId, memberAttendance.bodyId),
    ).toEqual(before);
    expect(await ctx.db.select().from(figuresBuilt).where(eq(figuresBuilt.cityId, 1))).toHaveLength(1);
  });
});
