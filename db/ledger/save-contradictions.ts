import type { ContradictionFacts } from '@/lib/legislation/facts';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/** Stores what differs of these contradictions between sources; see saveItems. */
export function saveContradictions(
  ledger: Ledger,
  facts: readonly ContradictionFacts[],
): Promise<SavedItems> {
  const wanted = facts.map(({ sourceKeys, ...row }) => ({
    row: storable({ cityId: ledger.cityId, ...row }),
    sourceKeys,
  }));
  return saveFamily(ledger, FAMILIES.contradiction, wanted);
}
