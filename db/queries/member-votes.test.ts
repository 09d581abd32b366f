import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '../record/load';
import { describeOnEachEngine } from '../testing/engines';
import { requireCity } from '../testing/require-city';
import type { StoredCity } from './cities';
import { listMemberVotes } from './member-votes';
import { findMember } from './members';

describeOnEachEngine('how one person voted', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  const votesOf = (member: string, parts: Partial<Parameters<typeof listMemberVotes>[2]> = {}) =>
    listMemberVotes(ctx.db, city, { member, option: null, limit: 100, cursor: null, ...parts });

  it('is listed whole, newest first, as often as the member’s page counts it', async () => {
    const page = await votesOf('robin-kniech');
    const member = await findMember(ctx.db, city, 'robin-kniech');
    expect(page.total).toBe(member?.counts.votes);
    expect(page.data).toHaveLength(17);
    const days = page.data.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(page.data.find(({ on }) => on === '2017-08-28')).toMatchObject({
      option: 'yes',
      inferred: true,
      result: 'pass',
      yes: 10,
      no: 0,
      item: { number: '17-0940', url: '/denver/legislation/17-0940' },
    });
  });

  it('can be narrowed to one kind of vote, by exactly its count', async () => {
    const page = await votesOf('robin-kniech', { option: 'no' });
    expect(page.total).toBe(1);
    expect(page.data.map(({ option }) => option)).toEqual(['no']);
  });

  it('is the same in pages, there and back', async () => {
    const whole = await votesOf('kevin-flynn');
    const first = await votesOf('kevin-flynn', { limit: 10 });
    const second = await votesOf('kevin-flynn', { limit: 10, cursor: first.next });
    expect([...first.data, ...second.data]).toEqual(whole.data.slice(0, 20));
    const back = await votesOf('kevin-flynn', { limit: 10, cursor: second.previous });
    expect(back.data).toEqual(first.data);
  });

  it('refuses a cursor of another person', async () => {
    const { next } = await votesOf('kevin-flynn', { limit: 10 });
    await expect(votesOf('robin-kniech', { cursor: next })).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('is empty for somebody unknown', async () => {
    expect(await votesOf('nobody')).toMatchObject({ data: [], total: 0, next: null, previous: null });
  });
});
