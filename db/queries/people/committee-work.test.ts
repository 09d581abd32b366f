import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { stageBefore } from '@/lib/committees/stage-before';
import { filterOf } from '@/lib/legislation/filter';
import { WAITING_SHOWN } from '@/lib/views/committees';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { explore } from '../explorer/explore';
import { readCommittee } from './committee';
import { listCommitteeActions } from './committee-actions';
import { readCommitteeDesk } from './committee-desk';
import { listCommittees } from './committees';

type Body = { id: number; slug: string; kind: string };

describeOnEachEngine('what a body does', (ctx) => {
  let city: StoredCity;
  let bodies: Body[] = [];

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
    bodies = await rows<Body>(ctx.db, sql`select id, slug, kind from bodies`);
  });

  const monthsOf = async ({ slug }: Body) => (await readCommittee(ctx.db, city, slug))?.tally?.months ?? [];

  it('lists before each body exactly what the explorer lists under the same filter', async () => {
    let most = 0;
    for (const body of bodies) {
      const desk = await readCommitteeDesk(ctx.db, city, body);
      const stage = stageBefore(body.kind);
      const committee = stage === 'in-committee' ? [body.slug] : [];
      const filter = filterOf({ committee, stage: [stage], sort: 'longest-waiting', limit: WAITING_SHOWN });
      const listed = await explore(ctx.db, city, filter);
      expect(desk.waitingTotal).toBe(listed.total);
      expect(desk.waiting.map(({ slug }) => slug)).toEqual(listed.data.map(({ slug }) => slug));
      const days = desk.waiting.flatMap(({ since }) => since ?? []);
      expect(days).toEqual(days.toSorted());
      most = Math.max(most, desk.waitingTotal);
    }
    expect(most).toBeGreaterThan(1);
  });

  it('counts each dated action in one month and one column, and lists each once', async () => {
    const raw = await rows<{ body_id: number; count: number }>(
      ctx.db,
      sql`select body_id, count(*) as count from actions where acted_on is not null and body_id is not null group by 1`,
    );
    for (const body of bodies) {
      const months = await monthsOf(body);
      const counted = months.reduce((sum, { actions }) => sum + actions, 0);
      expect(counted).toBe(raw.find(({ body_id }) => body_id === body.id)?.count ?? 0);
      for (const { month, actions, heard, sentOn, turnedDown, putOff, other } of months) {
        expect(heard + sentOn + turnedDown + putOff + other).toBe(actions);
        const pages = Math.ceil(actions / 5);
        const listed = [];
        for (let page = 1; page <= pages; page += 1)
          listed.push(...(await listCommitteeActions(ctx.db, city, body, { month, page, limit: 5 })));
        expect(listed).toHaveLength(actions);
        expect(listed.every(({ on }) => on?.startsWith(month))).toBe(true);
      }
    }
  });

  it('tells a failed report from one sent on', async () => {
    const safehouse = bodies.find(({ slug }) => slug === 'safehouse');
    if (!safehouse) throw new Error('The committee is not in the record.');
    const months = await monthsOf(safehouse);
    expect(months.find(({ month }) => month === '2016-08')).toMatchObject({ sentOn: 1, turnedDown: 1 });
    expect(months.find(({ month }) => month === '2024-07')).toMatchObject({ sentOn: 1, putOff: 1 });
  });

  it('counts a body alike in the list and on its page', async () => {
    for (const { slug, counts, seated } of await listCommittees(ctx.db, city)) {
      expect((await readCommittee(ctx.db, city, slug))?.body).toMatchObject({ counts, seated });
      expect((await explore(ctx.db, city, filterOf({ committee: [slug] }))).total).toBe(counts.items);
    }
    expect(await readCommittee(ctx.db, city, 'nobody\0')).toBeNull();
  });
});
