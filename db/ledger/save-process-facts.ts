import type { ProcessFacts } from '@/lib/legislation/facts';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/** Stores what differs of a city's own facts of jurisdiction and process, by dotted path; see saveItems. */
export function saveProcessFacts(ledger: Ledger, facts: readonly ProcessFacts[]): Promise<SavedItems> {
  const wanted = facts.map((fact) => ({ row: storable({ cityId: ledger.cityId, ...fact }) }));
  return saveFamily(ledger, FAMILIES['process-fact'], wanted);
}
