import { expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { OPEN_STAGES } from '@/lib/words/vocabulary';
import { rebuildFigures } from '../../figures/rebuild';
import { saveItems } from '../../ledger/save-items';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleAction, exampleItem, exampleSponsor } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { explore } from '../explorer/explore';
import { findMember } from './member';

describeOnEachEngine('what a member carries', (ctx) => {
  it('tells items of which nothing is known from those under way', async () => {
    const ledger = await exampleCity(ctx.db);
    const carried = { sponsors: [exampleSponsor(0)] };
    await saveItems(ledger, [
      exampleItem({ ...carried, introducedOn: null }),
      exampleItem({ ...carried, key: 'm2', number: '26-0002' }),
      exampleItem({ ...carried, key: 'm3', number: '26-0003', actions: [exampleAction()] }),
    ]);
    await rebuildFigures(ctx.db, ledger.cityId);
    const city = await requireCity(ctx.db, 'example');
    const member = await findMember(ctx.db, city, 'ada-amber');
    const counts = [
      { outcome: null, count: 2, unplaced: 1 },
      { outcome: 'filed-away', count: 1, unplaced: 0 },
    ];
    expect(member?.carried).toEqual(counts);
    expect(member?.carriedAs).toEqual(counts.map((one) => ({ role: 'sponsor', ...one })));
    const listed = await explore(ctx.db, city, filterOf({ sponsor: ['ada-amber'], stage: [...OPEN_STAGES] }));
    expect(listed.total).toBe(1);
    expect((await explore(ctx.db, city, filterOf({ sponsor: ['ada-amber'] }))).total).toBe(3);
  });
});
