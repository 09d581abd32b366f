import { expect, test } from 'vitest';
import { describeOnEachEngine } from '../../testing/engines';
import { crashSync, scenarios } from '../crash-sync';

describeOnEachEngine('row 3: a sync cut off at every eleventh write', (ctx) => {
  const crash = crashSync(ctx);
  test.each(scenarios)('converges in the next run: $name', async (scenario) => {
    expect(await crash(scenario, 'before', 11)).toBeGreaterThan(2);
  });
});
