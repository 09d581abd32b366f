import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { WAYS } from '../testing/fault-points';
import { crashRestore } from './crash-restore';

describeOnEachEngine('row 3: a restore cut off at every write', (ctx) => {
  test.each(WAYS)(
    'leaves the old record or the new one, and the next brings the new: %s',
    async (way) => {
      const cut = await crashRestore(ctx, way, 1);
      console.log(`row 3 ${ctx.engine}: restore, ${way}: ${cut} of ${cut} writes, whole each time`);
      expect(cut).toBeGreaterThan(50);
    },
    600_000,
  );
});
