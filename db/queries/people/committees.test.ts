import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { rebuildFigures } from '../../figures/rebuild';
import { markGone } from '../../ledger/mark-gone';
import { saveBodies } from '../../ledger/save-facts';
import { saveItems } from '../../ledger/save-items';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleAction, exampleBodies, exampleItem } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { countStatements } from '../../testing/count-statements';
import { describeOnEachEngine } from '../../testing/engines';
import { explore } from '../explorer/explore';
import { readCommittee } from './committee';
import { listCommittees } from './committees';

const none = { items: 0, open: 0 };

describeOnEachEngine('a committee that the source no longer lists', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    const ledger = await exampleCity(ctx.db);
    const bodies = ['Light', 'Dark'].map((name) =>
      exampleBodies.map((body) => ({ ...body, key: name, name, kind: 'committee' })),
    );
    await saveBodies(ledger, bodies.flat());
    await saveItems(ledger, [
      exampleItem({ committeeKey: 'Light' }),
      exampleItem({ key: 'm2', number: '26-0002', committeeKey: 'Light', actions: [exampleAction()] }),
      exampleItem({ key: 'm3', number: '26-0003', committeeKey: 'Light' }),
      exampleItem({ key: 'm4', number: '26-0004', committeeKey: 'Light' }),
    ]);
    await markGone(ledger, 'body', ['Light', 'Dark']);
    await markGone(ledger, 'item', ['m4']);
    await rebuildFigures(ctx.db, ledger.cityId);
    city = await requireCity(ctx.db, 'example');
  });

  it('keeps a page that counts the items still assigned to it, as the explorer lists them', async () => {
    expect((await listCommittees(ctx.db, city)).map(({ slug }) => slug)).toEqual(['council']);
    const light = (await readCommittee(ctx.db, city, 'light'))?.body;
    expect(light?.counts).toEqual({ items: 3, open: 2 });
    expect((await explore(ctx.db, city, filterOf({ committee: ['light'] }))).total).toBe(3);
  });

  it('takes two statements beside the list of bodies', async () => {
    await listCommittees(ctx.db, city);
    const find = async () =>
      expect(await readCommittee(ctx.db, city, 'dark')).toMatchObject({ body: { counts: none } });
    expect((await countStatements(ctx.db, find)).statements).toHaveLength(2);
  });
});
