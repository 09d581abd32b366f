import { LIMIT_DEFAULT, LIMIT_MOST } from '../legislation/filter';
import { daysTurned } from '../words/address-words';
import { addressOf, one, several } from './address';
import { cursor, day, month, slug, wholeNumber } from './kinds';

/** Which meetings are meant: those of a month, else of these bodies (any of them) between two days. */
export const meetingsAddress = addressOf(
  {
    month: one(month),
    committee: several(slug),
    from: one(day),
    to: one(day),
    limit: one(wholeNumber(1, LIMIT_MOST), { absent: LIMIT_DEFAULT }),
    cursor: one(cursor),
  },
  (values, say) => {
    if (values.from === null || values.to === null || values.from <= values.to) return values;
    say('from', daysTurned(values.from, values.to));
    return { ...values, from: null, to: null };
  },
);
