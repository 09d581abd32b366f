import { describe, expect, test } from 'vitest';
import { describeOnEachEngine } from '../testing/engines';
import { WAYS } from '../testing/fault-points';
import { crashRecord, recordScenarios } from './crash-record';

describeOnEachEngine('row 3: a load of the record cut off at every write', (ctx) => {
  describe.each(recordScenarios)('$name', (scenario) => {
    test.each(WAYS)(
      'converges in the next: %s',
      async (way) => {
        const cut = await crashRecord(ctx, scenario, way, 1);
        console.log(
          `row 3 ${ctx.engine}: record, ${scenario.name}, ${way}: ${cut} of ${cut} writes, all converged`,
        );
        expect(cut).toBeGreaterThan(10);
      },
      600_000,
    );
  });
});
