import type {
  BodyFacts,
  ContradictionFacts,
  MeetingFacts,
  PersonFacts,
  ProcessFacts,
  SourceFacts,
} from '@/lib/legislation/facts';
import { bodySlug, meetingSlug, personSlug } from '@/lib/legislation/slug';
import { sortName } from '@/lib/legislation/sort-name';
import type { Ledger } from './ledger';
import { BODIES, CONTRADICTIONS, MEETINGS, PEOPLE, PROCESS_FACTS, SOURCES } from './nouns/family';
import type { Pace } from './pace';
import { storable } from './rows/value';
import { saveFamily } from './save-family';
import type { SavedLists } from './saved';

/** Stores what differs of these sources; see saveItems. Save them before whatever cites them. */
export function saveSources(ledger: Ledger, facts: readonly SourceFacts[]): Promise<SavedLists> {
  const { cityId } = ledger;
  const given = facts.map((source) => ({ row: storable({ cityId, ...source }) }));
  return saveFamily(ledger, SOURCES, given, {
    onSaved: ({ id, key, title }) => ledger.sources.set({ id, key, name: title }),
  });
}

/** Stores what differs of these bodies; see saveItems. A body that is not given is left as is. */
export function saveBodies(ledger: Ledger, facts: readonly BodyFacts[]): Promise<SavedLists> {
  const { cityId } = ledger;
  const given = facts.map(({ sourceKeys, ...body }) => ({
    row: storable({ cityId, ...body }),
    slug: bodySlug(body),
    sourceKeys,
  }));
  return saveFamily(ledger, BODIES, given, { onSaved: (row) => ledger.bodies.set(row) });
}

/** Stores what differs of these people and their seats; see saveItems. A person who is not given is left as is. */
export function savePeople(
  ledger: Ledger,
  facts: readonly PersonFacts[],
  { trusts = false }: { trusts?: boolean } = {},
): Promise<SavedLists> {
  const { cityId } = ledger;
  const given = facts.map(({ seats, ...person }) => ({
    row: storable({ cityId, ...person, sortName: sortName(person.name) }),
    slug: personSlug(person),
    children: (personId: number) =>
      seats.map(({ bodyKey, ...seat }, index) =>
        storable({ cityId, personId, ...seat, bodyId: ledger.bodies.idOf(bodyKey), position: index + 1 }),
      ),
  }));
  return saveFamily(ledger, PEOPLE, given, { trusts, onSaved: (row) => ledger.people.set(row) });
}

/**
 * Stores what differs of these meetings and their agenda items; see saveItems. An agenda that came empty is kept
 * and doubted unless `trusts`. A meeting that is not given is left as is.
 */
export function saveMeetings(
  ledger: Ledger,
  facts: readonly MeetingFacts[],
  { trusts = false, pace }: { trusts?: boolean; pace?: Pace } = {},
): Promise<SavedLists> {
  const { cityId } = ledger;
  const given = facts.map(({ items, sourceKeys, bodyKey, ...meeting }) => {
    const bodyId = ledger.bodies.idOf(bodyKey);
    const body = meeting.bodyName ?? ledger.nameOf('bodies', bodyId);
    const agendaPublishedAt = instantOf(meeting.agendaPublishedAt);
    const minutesPublishedAt = instantOf(meeting.minutesPublishedAt);
    return {
      row: storable({ cityId, ...meeting, bodyId, agendaPublishedAt, minutesPublishedAt }),
      slug: meetingSlug({ ...meeting, body }),
      sourceKeys,
      children: (meetingId: number) =>
        items.map((item, index) => storable({ cityId, meetingId, ...item, ordinal: index + 1 })),
    };
  });
  return saveFamily(ledger, MEETINGS, given, { trusts, pace });
}

/** Stores what differs of these contradictions between sources; see saveItems. */
export function saveContradictions(
  ledger: Ledger,
  facts: readonly ContradictionFacts[],
): Promise<SavedLists> {
  const { cityId } = ledger;
  const given = facts.map(({ sourceKeys, ...row }) => ({ row: storable({ cityId, ...row }), sourceKeys }));
  return saveFamily(ledger, CONTRADICTIONS, given);
}

/** Stores what differs of a city's own facts of jurisdiction and process, by dotted path; see saveItems. */
export function saveProcessFacts(ledger: Ledger, facts: readonly ProcessFacts[]): Promise<SavedLists> {
  const { cityId } = ledger;
  return saveFamily(
    ledger,
    PROCESS_FACTS,
    facts.map((fact) => ({ row: storable({ cityId, ...fact }) })),
  );
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
