import type { RecordFilter } from '../address/member-record';
import type { RecordFacts } from '../views/member-record';

/** Whether items of these facts are such as the filter means. */
export function recordMatches(
  [outcome, roles, introduced, votes]: RecordFacts,
  filter: RecordFilter,
): boolean {
  const { role, option, year } = filter;
  const hasVoted = votes?.some((vote) => voteMatches(vote, option, year)) ?? false;
  const isCarried = roles !== null && (year === null || introduced === year);
  return (
    (hasVoted || (option === null && isCarried)) &&
    (role === null || roleMatches(roles, role)) &&
    (filter.outcome === null || filter.outcome === (outcome ?? 'open'))
  );
}

function voteMatches(vote: string, option: RecordFilter['option'], year: number | null): boolean {
  const [, own, on] = /^(\D*)(\d*)$/.exec(vote) ?? [];
  return (option === null || option === own) && (year === null || String(year) === on);
}

function roleMatches(roles: RecordFacts[1], role: NonNullable<RecordFilter['role']>): boolean {
  if (role === 'carried') return roles !== null;
  if (role === 'not-carried') return roles === null;
  return roles?.includes(role) ?? false;
}
