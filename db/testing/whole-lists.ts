import { parseRecordFilter } from '@/lib/address/member-record';
import { parseVotesFilter } from '@/lib/address/votes';

/** A member's record as an address without parameters asks for it. */
export const WHOLE_RECORD = parseRecordFilter({}).filter;

/** The votes of a city as an address without parameters asks for them. */
export const ALL_VOTES = parseVotesFilter({}).filter;
