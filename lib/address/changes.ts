import { LIMIT_DEFAULT, LIMIT_MOST } from '../legislation/filter';
import { ACTORS, SUBJECTS } from '../words/vocabulary';
import { addressOf, one } from './address';
import { cursor, dayOrInstant, slug, wholeNumber, word } from './kinds';

/** Which rows of the ledger are meant: `since` and `until` as they are written, the first counted in. */
export const changesAddress = addressOf({
  since: one(dayOrInstant),
  until: one(dayOrInstant),
  item: one(slug),
  subject: one(word(SUBJECTS)),
  actor: one(word(ACTORS)),
  limit: one(wholeNumber(1, LIMIT_MOST), { absent: LIMIT_DEFAULT }),
  cursor: one(cursor),
});
