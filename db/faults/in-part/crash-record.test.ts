import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../../testing/engines';
import { crashRecord, recordScenarios } from '../crash-record';

describeOnEachEngine('row 3: a load of the record cut off at every 23rd write', (ctx) => {
  test.each(recordScenarios)('converges in the next: $name', async (scenario) => {
    expect(await crashRecord(ctx, scenario, 'before', 23)).toBeGreaterThan(0);
  });
});
