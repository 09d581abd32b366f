import type { CityFacts } from '@/lib/legislation/facts';
import type { Ledger } from './ledger';
import { type Marked, markGone } from './mark-gone';
import { missingKeys } from './missing-keys';
import { saveBodies } from './save-bodies';
import { saveContradictions } from './save-contradictions';
import { type Saved, saveItems } from './save-items';
import { saveMeetings } from './save-meetings';
import { savePeople } from './save-people';
import { saveProcessFacts } from './save-process-facts';
import { saveSources } from './save-sources';

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
  const sum = (of: keyof Saved) => saved.reduce((total, one) => total + one[of], 0);
  return { seen: sum('seen'), written: sum('written'), changes: sum('changes') };
}
