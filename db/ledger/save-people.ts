import type { PersonFacts } from '@/lib/legislation/facts';
import { personSlug } from '@/lib/legislation/slug';
import { sortName } from '@/lib/legislation/sort-name';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/** Stores what differs of these people and their seats; see saveItems. A person who is not given is left as is. */
export function savePeople(
  ledger: Ledger,
  facts: readonly PersonFacts[],
  { trusts = false }: { trusts?: boolean } = {},
): Promise<SavedItems> {
  const wanted = facts.map(({ seats, ...person }) => ({
    row: storable({ cityId: ledger.cityId, ...person, sortName: sortName(person.name) }),
    slug: personSlug(person),
    children: seats.map(({ bodyKey, ...seat }, index) =>
      storable({ ...seat, bodyId: ledger.bodies.idOf(bodyKey), position: index + 1 }),
    ),
  }));
  const onSaved = (row: Record<string, unknown>) =>
    ledger.people.set({ id: Number(row.id), key: String(row.key), name: String(row.name) });
  return saveFamily(ledger, FAMILIES.person, wanted, { trusts, onSaved });
}
