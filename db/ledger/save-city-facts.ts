import type { CityFacts } from '@/lib/legislation/facts';
import type { Ledger } from './ledger';
import { type Marked, markGone, missingKeys } from './mark-gone';
import {
  saveBodies,
  saveContradictions,
  saveMeetings,
  savePeople,
  saveProcessFacts,
  saveSources,
} from './save-facts';
import { saveItems } from './save-items';
import { type Saved, sumOf } from './saved';

/**
 * Stores a city's whole record: what it lists as it lists it, emptied lists believed, and whatever it no longer
 * lists marked as gone. The counts are those of all nouns together; the same record again writes nothing.
 */
export async function saveCityFacts(ledger: Ledger, facts: CityFacts): Promise<Saved> {
  const trusted = { trusts: () => true };
  const saved: Saved[] = [
    await saveSources(ledger, facts.sources),
    await saveBodies(ledger, facts.bodies),
    await savePeople(ledger, facts.people, { trusts: true }),
    await saveItems(ledger, facts.items, trusted),
    await saveMeetings(ledger, facts.meetings, { trusts: true }),
    await saveContradictions(ledger, facts.contradictions),
    await saveProcessFacts(ledger, facts.process),
  ];
  const listed: [Marked, string[]][] = [
    ['source', facts.sources.map(({ key }) => key)],
    ['body', facts.bodies.map(({ key }) => key)],
    ['person', facts.people.map(({ key }) => key)],
    ['item', facts.items.map(({ key }) => key)],
    ['meeting', facts.meetings.map(({ key }) => key)],
    ['contradiction', facts.contradictions.map(({ key }) => key)],
    ['process-fact', facts.process.map(({ path }) => path)],
  ];
  for (const [subject, keys] of listed) {
    const missing = await missingKeys(ledger, subject, keys);
    if (missing.length) saved.push({ ...(await markGone(ledger, subject, missing)), seen: 0 });
  }
  return sumOf(saved);
}
