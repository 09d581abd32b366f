import { addressOf, one } from './address';
import { cursor, yes } from './kinds';

/** The form of a report: whether it was just sent, or under which token what was typed is kept. */
export const reportAddress = addressOf({ sent: one(yes, { absent: false }), draft: one(cursor) });
