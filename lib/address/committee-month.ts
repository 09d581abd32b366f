import { addressOf, one } from './address';
import { month, wholeNumber } from './kinds';

/** Which month of a body is meant, and which page of it. */
export const committeeAddress = addressOf({
  month: one(month),
  page: one(wholeNumber(1, 999), { absent: 1 }),
});
