import type { RollCallFacts, VoteFacts } from '@/lib/legislation/facts';
import type { VoteOption } from '../../words/vocabulary';
import { type MapContext, personKey } from './map-context';
import { plainLine } from './plain-text';
import type { VoteRow } from './shapes';
import { voteOption } from './vote-option';

/**
 * The roll call that a set of vote rows amounts to, in the source's own order; null for no rows, since a roll call
 * of nobody says nothing. Counts are of the votes themselves: the source's tallies are empty. A vote whose value
 * is unknown keeps its word and has no option.
 */
export function mapRollCall(context: MapContext, actionKey: string, rows: VoteRow[]): RollCallFacts | null {
  if (rows.length === 0) return null;
  const ordered = rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.VoteSort ?? 0) - (b.row.VoteSort ?? 0) || a.at - b.at);
  const votes = ordered.map(({ row }) => mapVote(context, row));
  reportUnknown(context, actionKey, votes);
  const count = (option: VoteOption) => votes.filter((vote) => vote.option === option).length;
  return {
    yes: count('yes'),
    no: count('no'),
    abstain: count('abstain'),
    absent: count('absent'),
    excused: count('excused'),
    recused: count('recused'),
    notVoting: count('not-voting'),
    basis: null,
    isComplete: null,
    votes,
  };
}

function mapVote(context: MapContext, row: VoteRow): VoteFacts {
  const raw = plainLine(row.VoteValueName);
  const option = voteOption(row.VoteResult, raw);
  const name = plainLine(row.VotePersonName) ?? 'Name not given';
  return { personKey: personKey(context, row.VotePersonId), name, option, raw, inferred: false };
}

function reportUnknown(context: MapContext, actionKey: string, votes: VoteFacts[]) {
  const unknown = votes.filter((vote) => vote.option === null);
  if (unknown.length === 0) return;
  const words = [...new Set(unknown.map((vote) => vote.raw ?? 'no value'))].join(', ');
  const detail = `${unknown.length} of ${votes.length} votes: ${words}`;
  context.issues.push({ kind: 'unknown-vote', subject: 'history', subjectKey: actionKey, detail });
}
