import { expect, it } from 'vitest';
import { type AuditInput, auditOf } from '@/lib/status/audit/audit';
import { processFor } from '@/lib/status/cities/processes';
import { wordedOn } from '@/lib/status/fixtures/worded-on';
import { statusOn } from '@/lib/status/status';
import { findCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { describeOnEachEngine } from '../../testing/engines';
import { statusItems } from './status-items';

describeOnEachEngine('items as the status rules see them', (ctx) => {
  it('gives the same status as the facts did when they were stored', async () => {
    await loadRecord(ctx.db);
    const city = await findCity(ctx.db, 'denver');
    if (!city) throw new Error('Denver is not there');
    const inputs: AuditInput[] = [];
    for await (const input of statusItems(ctx.db, city)) inputs.push(input);
    expect(inputs).toHaveLength(198);
    const bill = inputs.find(({ number }) => number === '17-0940');
    expect(bill && wordedOn(processFor('denver'), bill.item, '2026-11-24').sentence).toBe(
      'Signed by the mayor on Thursday, August 31, 2017',
    );
    expect(bill && statusOn(processFor('denver'), bill.item, '2017-08-30').stage).toBe('with-executive');
    expect(bill?.item.actions.find(({ phase }) => phase === 'final consideration')?.tally?.yes).toBe(10);
    const audit = auditOf(processFor('denver'), inputs, '2026-11-24');
    expect(audit.unknownWordings).toEqual([]);
    expect(audit.actions.classified).toBe(audit.actions.total);
  });
});
