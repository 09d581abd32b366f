import { addressOf, several } from './address';
import { slug } from './kinds';

/** Beyond this a table of members side by side can no longer be read. */
export const COMPARED_MOST = 4;

/** Whom to put side by side; those beyond the most are left out. */
export const comparedAddress = addressOf({ member: several(slug) }, ({ member }) => ({
  member: member.slice(0, COMPARED_MOST),
}));
