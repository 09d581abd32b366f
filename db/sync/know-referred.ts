import type { BodyFacts, ItemFacts, PersonFacts } from '@/lib/legislation/facts';
import { saveBodies, savePeople } from '../ledger/save-facts';
import type { RunContext } from './context';

/**
 * Makes sure that every person and body the items name by id has a row, from the name printed beside the id where
 * the source's own lists keep them back. Then a body's printed name is dropped: its row has the name it bears now.
 */
export async function knowReferred(context: RunContext, items: ItemFacts[]): Promise<void> {
  const { ledger } = context;
  const people = new Map<string, PersonFacts>();
  const bodies = new Map<string, BodyFacts>();
  const person = (key: string | null, name: string | null) => {
    if (key === null || name === null || ledger.people.idOf(key) !== null) return;
    people.set(key, { key, name, sourceName: name, alsoKnownAs: [], note: null, seats: [] });
  };
  const body = (key: string | null, name: string | null) => {
    if (key === null || name === null || ledger.bodies.idOf(key) !== null) return;
    bodies.set(key, {
      key,
      name,
      shortName: null,
      kind: 'other',
      memberCount: null,
      note: null,
      sourceKeys: [],
    });
  };
  for (const item of items) {
    for (const sponsor of item.sponsors) {
      person(sponsor.personKey, sponsor.name);
      body(sponsor.bodyKey, sponsor.name);
    }
    for (const action of item.actions) {
      body(action.bodyKey, action.bodyName);
      person(action.moverKey, action.mover);
      person(action.seconderKey, action.seconder);
      for (const vote of action.rollCall?.votes ?? []) person(vote.personKey, vote.name);
    }
  }
  for (const saved of [
    bodies.size > 0 && (await saveBodies(ledger, [...bodies.values()])),
    people.size > 0 && (await savePeople(ledger, [...people.values()])),
  ]) {
    if (saved) {
      context.run.counts.written += saved.written;
      context.run.counts.changes += saved.changes;
    }
  }
  for (const { actions } of items) {
    for (const action of actions) if (ledger.bodies.idOf(action.bodyKey) !== null) action.bodyName = null;
  }
}
