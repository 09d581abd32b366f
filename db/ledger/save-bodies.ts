import type { BodyFacts } from '@/lib/legislation/facts';
import { bodySlug } from '@/lib/legislation/slug';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/** Stores what differs of these bodies; see saveItems. A body that is not given is left as is. */
export function saveBodies(ledger: Ledger, facts: readonly BodyFacts[]): Promise<SavedItems> {
  const wanted = facts.map(({ sourceKeys, ...body }) => ({
    row: storable({ cityId: ledger.cityId, ...body }),
    slug: bodySlug(body),
    sourceKeys,
  }));
  const onSaved = (row: Record<string, unknown>) =>
    ledger.bodies.set({
      id: Number(row.id),
      key: String(row.key),
      name: String(row.name),
      kind: String(row.kind),
    });
  return saveFamily(ledger, FAMILIES.body, wanted, { onSaved });
}
