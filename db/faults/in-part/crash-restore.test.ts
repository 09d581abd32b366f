import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../../testing/engines';
import { crashRestore } from '../crash-restore';

describeOnEachEngine('row 3: a restore cut off at every 60th write', (ctx) => {
  test('leaves the old record or the new one, and the next brings the new', async () => {
    expect(await crashRestore(ctx, 'before', 60)).toBeGreaterThan(1);
  });
});
