import { recordAddress } from '@/lib/address/member-record';
import { votesAddress } from '@/lib/address/votes';

/** A member's record as an address without parameters asks for it. */
export const WHOLE_RECORD = recordAddress.parse({}).values;

/** The votes of a city as an address without parameters asks for them. */
export const ALL_VOTES = { ...votesAddress.parse({}).values, items: null };
