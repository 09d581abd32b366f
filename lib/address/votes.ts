import { LIMIT_DEFAULT, LIMIT_MOST } from '../legislation/filter';
import { WHOSE_VOTE } from '../words/address-words';
import { VOTE_OPTIONS } from '../words/vocabulary';
import { addressOf, one, type ValuesIn } from './address';
import { cursor, slug, wholeNumber, word, year, yes } from './kinds';

/** Which roll calls of a city are meant: of a person, with `value` how they voted, of a body, of the year in which they were held. */
export const votesAddress = addressOf(
  {
    divided: one(yes, { absent: false }),
    member: one(slug),
    value: one(word(VOTE_OPTIONS)),
    body: one(slug),
    held: one(year),
    limit: one(wholeNumber(1, LIMIT_MOST), { absent: LIMIT_DEFAULT }),
    cursor: one(cursor),
  },
  (values, say) => {
    if (values.value === null || values.member !== null) return values;
    say('value', WHOSE_VOTE);
    return { ...values, value: null };
  },
);

export type VotesFilter = ValuesIn<typeof votesAddress>;

/** The address of a city's votes under this filter. */
export function votesHref(citySlug: string, filter: Partial<VotesFilter>): string {
  return votesAddress.href(`/${citySlug}/votes`, filter);
}
