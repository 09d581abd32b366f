import { type MemberVotesWanted, memberVotesSelection } from '@/db/queries/member-votes';
import { readCursor } from '@/lib/legislation/filter-cursor';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import { VOTE_OPTIONS } from '@/lib/legislation/words';

/** Which votes of a member an address asks for; what cannot be read counts as absent. */
export function readVotesWanted(member: string, params: SearchParams): MemberVotesWanted {
  const given = params instanceof URLSearchParams ? Object.fromEntries(params) : params;
  const option = VOTE_OPTIONS.find((one) => one === given.option) ?? null;
  const text = typeof given.cursor === 'string' ? given.cursor : '';
  const isOurs = readCursor('votes', memberVotesSelection({ member, option }), text) !== null;
  return { member, option, limit: 25, cursor: isOurs ? text : null };
}
