import type { MeetingFacts } from '@/lib/legislation/facts';
import { meetingSlug } from '@/lib/legislation/slug';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import type { Pace } from './pace';
import { storable } from './plan/value';
import { saveFamily } from './save-family';
import type { SavedItems } from './save-items';

/**
 * Stores what differs of these meetings and their agenda items; see saveItems. An agenda that came empty is kept
 * and doubted unless `trusts`. A meeting that is not given is left as is.
 */
export function saveMeetings(
  ledger: Ledger,
  facts: readonly MeetingFacts[],
  { trusts = false, pace }: { trusts?: boolean; pace?: Pace } = {},
): Promise<SavedItems> {
  const wanted = facts.map(({ items, sourceKeys, bodyKey, ...meeting }) => {
    const bodyId = ledger.bodies.idOf(bodyKey);
    const body = meeting.bodyName ?? ledger.nameOf('bodies', bodyId);
    return {
      row: {
        ...storable({ cityId: ledger.cityId, ...meeting, bodyId }),
        agendaPublishedAt: instantOf(meeting.agendaPublishedAt),
        minutesPublishedAt: instantOf(meeting.minutesPublishedAt),
      },
      slug: meetingSlug({ ...meeting, body }),
      sourceKeys,
      children: items.map((item, index) => storable({ ...item, ordinal: index + 1 })),
    };
  });
  return saveFamily(ledger, FAMILIES.meeting, wanted, { trusts, pace });
}

function instantOf(text: string | null) {
  return text === null ? null : new Date(text);
}
