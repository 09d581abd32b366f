import type { SourceFacts } from '@/lib/legislation/facts';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/** Stores what differs of these sources; see saveItems. Save them before whatever cites them. */
export function saveSources(ledger: Ledger, facts: readonly SourceFacts[]): Promise<SavedItems> {
  const wanted = facts.map((source) => ({ row: storable({ cityId: ledger.cityId, ...source }) }));
  const onSaved = (row: Record<string, unknown>) =>
    ledger.sources.set({ id: Number(row.id), key: String(row.key), name: String(row.title) });
  return saveFamily(ledger, FAMILIES.source, wanted, { onSaved });
}
