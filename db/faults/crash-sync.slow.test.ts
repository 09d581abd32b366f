import { describe, expect, test } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { WAYS } from '../testing/fault-points';
import { crashSync, scenarios } from './crash-sync';

describeOnEachEngine('row 3: a sync cut off at every write', (ctx) => {
  const crash = crashSync(ctx);
  describe.each(scenarios)('$name', (scenario) => {
    test.each(WAYS)(
      'converges in the next run: %s',
      async (way) => {
        const cut = await crash(scenario, way, 1);
        console.log(`row 3 ${ctx.engine}: ${scenario.name}, ${way}: ${cut} of ${cut} writes, all converged`);
        expect(cut).toBeGreaterThan(30);
      },
      600_000,
    );
  });
});
