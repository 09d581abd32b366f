import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { RecordFilter } from '@/lib/address/member-record';
import { filterOf } from '@/lib/legislation/filter';
import { RECORD_PAGE } from '@/lib/views/member-record';
import type { SponsorRole } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { WHOLE_RECORD } from '../../testing/whole-lists';
import { explore } from '../explorer/explore';
import { findMember, readMember } from './member';
import { listMemberRecord } from './member-record';
import { listMembers } from './members';

type Row = {
  slug: string;
  person: string;
  role: string | null;
  leads: boolean;
  option: string | null;
  on: string | null;
};

describeOnEachEngine('the record of one member', (ctx) => {
  let city: StoredCity;
  let people: string[] = [];
  let raw: Row[] = [];

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
    people = (await rows<{ slug: string }>(ctx.db, sql`select slug from people`)).map(({ slug }) => slug);
    raw = await rows<Row>(
      ctx.db,
      sql`select i.slug, p.slug as person, s.role, s.role = 'sponsor' or (s.role = 'co-sponsor' and i.id not in
          (select item_id from sponsorships where role = 'sponsor')) as leads, null as option, coalesce(i.introduced_on, i.first_action_on)::text as "on"
        from sponsorships s join people p on p.id = s.person_id join items i on i.id = s.item_id
        union all select i.slug, p.slug, null, false, coalesce(v.option, '?'), r.held_on::text from votes v
        join people p on p.id = v.person_id join roll_calls r on r.action_id = v.action_id join items i on i.id = r.item_id`,
    );
  });

  const ask = (member: string, filter: Partial<RecordFilter> = {}, limit = 500) =>
    listMemberRecord(ctx.db, city, member, { ...WHOLE_RECORD, limit, ...filter });

  it('has each item somebody carries or voted on once, with all their votes on it', async () => {
    for (const person of people) {
      const own = raw.filter((row) => row.person === person);
      const page = await ask(person);
      const slugs = page.data.map(({ slug }) => slug);
      expect(slugs.toSorted()).toEqual([...new Set(own.map(({ slug }) => slug))].toSorted());
      expect(page.total).toBe(slugs.length);
      for (const { slug, role, votes } of page.data) {
        const rowsOfItem = own.filter((row) => row.slug === slug);
        expect(role === null).toBe(rowsOfItem.every((row) => row.role === null));
        expect(votes.map(({ option }) => option ?? '?').toSorted()).toEqual(
          rowsOfItem.flatMap(({ option }) => option ?? []).toSorted(),
        );
      }
      const days = page.data.flatMap(({ lastActionOn }) => lastActionOn ?? []);
      expect(days).toEqual(days.toSorted().toReversed());
    }
  });

  it('joins sponsorship, votes by place, and how the item stands', async () => {
    const { data } = await ask('robin-kniech');
    const act = data.find(({ slug }) => slug === '17-0940');
    expect(act).toMatchObject({ role: 'co-sponsor', status: { outcome: 'enacted', route: 'signed' } });
    expect(act?.votes).toContainEqual(
      expect.objectContaining({
        on: '2017-08-28',
        isCouncil: true,
        option: 'yes',
        inferred: true,
        yes: 10,
        no: 0,
      }),
    );
  });

  it.each<[string, Partial<RecordFilter>, (row: Row) => boolean]>([
    ['what they lead', { role: 'sponsor' }, ({ leads }) => leads],
    ['another role', { role: 'co-sponsor' }, ({ role }) => role === 'co-sponsor'],
    ['any role', { role: 'carried' }, ({ role }) => role !== null],
    ['a vote', { option: 'no' }, ({ option }) => option === 'no'],
    ['a year', { year: 2017 }, ({ on }) => on?.startsWith('2017') ?? false],
    [
      'a vote in a year',
      { option: 'yes', year: 2017 },
      (row) => row.option === 'yes' && row.on?.startsWith('2017') === true,
    ],
  ])('keeps to %s, as the rows have it', async (_, filter, isMeant) => {
    for (const person of ['robin-kniech', 'kevin-flynn', 'paul-lopez']) {
      const meant = raw.filter((row) => row.person === person && isMeant(row)).map(({ slug }) => slug);
      const { data, total } = await ask(person, filter);
      expect(data.map(({ slug }) => slug).toSorted()).toEqual([...new Set(meant)].toSorted());
      expect(total).toBe(data.length);
    }
  });

  it('keeps to an outcome, to what is under way, and to what they only voted on', async () => {
    const { data } = await ask('kevin-flynn');
    const slugs = (listed: typeof data) => listed.map(({ slug }) => slug);
    const of = async (filter: Partial<RecordFilter>) => slugs((await ask('kevin-flynn', filter)).data);
    expect(await of({ outcome: 'enacted' })).toEqual(
      slugs(data.filter(({ status }) => status.outcome === 'enacted')),
    );
    expect(await of({ outcome: 'open' })).toEqual(
      slugs(data.filter(({ status }) => status.outcome === null)),
    );
    expect(await of({ role: 'not-carried' })).toEqual(slugs(data.filter(({ role }) => role === null)));
    expect((await of({ outcome: 'enacted' })).length).toBeGreaterThan(0);
  });

  it('is the same in pages, there and back', async () => {
    const whole = await ask('kevin-flynn');
    const first = await ask('kevin-flynn', {}, 10);
    const second = await ask('kevin-flynn', { cursor: first.next }, 10);
    expect([...first.data, ...second.data]).toEqual(whole.data.slice(0, 20));
    expect(first.previous).toBeNull();
    expect((await ask('kevin-flynn', { cursor: second.previous }, 10)).data).toEqual(first.data);
    await expect(ask('robin-kniech', { cursor: first.next })).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('gives the same first page from what is kept of the member as from their whole record', async () => {
    const first = await ask('kevin-flynn', {}, RECORD_PAGE);
    const whole = await ask('kevin-flynn', {}, RECORD_PAGE + 1);
    expect(whole.total).toBeGreaterThan(RECORD_PAGE);
    expect({ ...first, next: null }).toEqual({
      ...whole,
      data: whole.data.slice(0, RECORD_PAGE),
      next: null,
    });
    const { data } = await ask('kevin-flynn', { cursor: first.next }, 1);
    expect(data).toEqual(whole.data.slice(RECORD_PAGE));
  });

  it('is empty for somebody unknown', async () => {
    expect(await ask('nobody\0')).toMatchObject({ data: [], total: 0, next: null, previous: null });
  });

  it('counts months so that they add up to the roll calls and items with a day', async () => {
    for (const person of people) {
      const { months } = (await readMember(ctx.db, city, person))?.tally ?? { months: [] };
      const sum = (...keys: ('cast' | 'absent' | 'excused' | 'other' | 'sponsored' | 'coSponsored')[]) =>
        months.reduce((all, month) => all + keys.reduce((own, key) => own + month[key], 0), 0);
      const own = raw.filter((row) => row.person === person && row.on !== null);
      expect(sum('cast', 'absent', 'excused', 'other')).toBe(
        own.filter(({ option }) => option !== null).length,
      );
      expect(sum('cast')).toBe(
        own.filter(({ option }) => ['yes', 'no', 'abstain'].includes(option ?? '')).length,
      );
      const carried = new Set(own.filter(({ role }) => role !== null).map(({ slug }) => slug));
      expect(sum('sponsored', 'coSponsored')).toBe(carried.size);
      expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
    }
  });

  it('adds up by role and outcome to what the member carries', async () => {
    for (const person of people) {
      const member = await findMember(ctx.db, city, person);
      const sum = (counts: { count: number }[] | null = []) =>
        (counts ?? []).reduce((all, { count }) => all + count, 0);
      expect(sum(member?.carried)).toBe(member?.counts.sponsored);
      expect(sum(member?.carriedAs)).toBeGreaterThanOrEqual(sum(member?.carried));
      expect(sum(member?.leads)).toBe(member?.counts.led);
      expect(sum(member?.voted)).toBe(member?.counts.votes);
    }
  });

  it('counts in each part what the filter and the record show of it, in lists of members too', async () => {
    const { data } = await listMembers(ctx.db, city);
    expect(data.reduce((all, { counts }) => all + (counts.led ?? 0), 0)).toBeGreaterThan(0);
    expect(data.some(({ counts }) => Number(counts.led) < Number(counts.sponsored))).toBe(true);
    for (const { slug, counts } of data) {
      expect((await findMember(ctx.db, city, slug))?.counts).toEqual(counts);
      const parts: [number | null, SponsorRole[], RecordFilter['role']][] = [
        [counts.led, ['sponsor'], 'sponsor'],
        [counts.coSponsored, ['co-sponsor'], 'co-sponsor'],
        [counts.sponsored, [], 'carried'],
      ];
      for (const [count, role, carrying] of parts) {
        expect((await explore(ctx.db, city, filterOf({ sponsor: [slug], role }))).total).toBe(count);
        expect((await ask(slug, { role: carrying })).total).toBe(count);
      }
    }
  });
});
