import { LIMIT_MOST } from '../legislation/filter';
import { addressOf, one } from './address';
import { cursor, wholeNumber } from './kinds';

/** How much of a short list is wanted: without a limit it comes whole. */
export const listAddress = addressOf({ limit: one(wholeNumber(1, LIMIT_MOST)), cursor: one(cursor) });
