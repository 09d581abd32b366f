import type { StoredCity } from '@/db/cities/find-city';
import type { Db } from '@/db/engine/types';
import { resolveFilter } from '@/db/queries/explorer/resolve-filter';
import { type VotesAsked, votesSelection } from '@/db/queries/votes/read-votes';
import type { AddressProblem } from '@/lib/address/address';
import { keepPlace } from '@/lib/address/keep-place';
import { votesAddress } from '@/lib/address/votes';
import { parseFilter } from '@/lib/legislation/filter-parse';

/** Which roll calls a query asks for, by their own filter and by that of the items they are on. */
export async function readVotesOnItems(
  db: Db,
  city: StoredCity,
  query: URLSearchParams,
): Promise<{ asked: VotesAsked; problems: AddressProblem[] }> {
  const own = votesAddress.parse(query, 'any');
  const ofItems = parseFilter(query, { scope: 'votes', also: votesAddress.names });
  const { filter, problems: unknown } = await resolveFilter(db, city, ofItems.filter);
  const { values, problems } = keepPlace(own, 'votes', votesSelection({ ...own.values, items: filter }));
  return {
    asked: { ...values, items: filter },
    problems: [...ofItems.problems, ...unknown, ...problems],
  };
}
