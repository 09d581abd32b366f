import { LIMIT_MOST } from '../legislation/filter';
import { RECORD_PAGE } from '../views/member-record';
import { OUTCOMES, VOTE_OPTIONS } from '../words/vocabulary';
import { addressOf, one, type ValuesIn } from './address';
import { cursor, wholeNumber, word, year } from './kinds';

/** How a member stands to an item: in any role, in one, or only by their vote. */
export const CARRYING = ['carried', 'sponsor', 'co-sponsor', 'requester', 'not-carried'] as const;
export type Carrying = (typeof CARRYING)[number];

/**
 * Which items of one member's record are meant: `option` is how they voted on it, in a committee or in the full
 * council, `year` that in which they did, or in which it was introduced where they carry it.
 */
export const recordAddress = addressOf({
  role: one(word(CARRYING)),
  option: one(word(VOTE_OPTIONS)),
  outcome: one(word(['open', ...OUTCOMES])),
  year: one(year),
  limit: one(wholeNumber(1, LIMIT_MOST), { absent: RECORD_PAGE }),
  cursor: one(cursor),
});

/** Of which year a member's page tells item by item. */
export const memberAddress = addressOf({ year: one(year) });

export type RecordFilter = ValuesIn<typeof recordAddress>;

/** The address of a member's record under this filter. */
export function recordHref(citySlug: string, member: string, filter: Partial<RecordFilter>): string {
  return recordAddress.href(`/${citySlug}/members/${member}/record`, filter);
}
