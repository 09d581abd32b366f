import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { crashRestore } from './crash-restore';

/** All is one transaction: only its last write, the commit, differs by the way it is cut off. */
describeOnEachEngine('row 3: a restore cut off at every write', (ctx) => {
  test('leaves the old record or the new one, and the next brings the new', async () => {
    const cut = await crashRestore(ctx, 'before', 1);
    console.log(`row 3 ${ctx.engine}: restore, before: ${cut} of ${cut} writes, whole each time`);
    expect(cut).toBeGreaterThan(50);
  }, 600_000);

  test.each(['after', 'refused'] as const)(
    'also %s every seventh',
    async (way) => {
      const cut = await crashRestore(ctx, way, 7);
      console.log(`row 3 ${ctx.engine}: restore, ${way}: ${cut} of ${cut} writes, whole each time`);
      expect(cut).toBeGreaterThan(8);
    },
    600_000,
  );
});
