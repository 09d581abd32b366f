import { changesSelection, type PagedChangesFilter } from '@/db/queries/city/changes';
import type { AddressParams, AddressProblem } from '@/lib/address/address';
import { changesAddress } from '@/lib/address/changes';
import { keepPlace } from '@/lib/address/keep-place';
import { addDays } from '@/lib/dates/days';
import { realDay } from '@/lib/dates/real-day';
import { startOfDay } from '@/lib/dates/start-of-day';

export type ChangesAsked = {
  filter: PagedChangesFilter;
  /** What was taken of the address as it was written. */
  values: ReturnType<typeof changesAddress.parse>['values'];
  problems: AddressProblem[];
};

/** Which ledger rows an address asks for, between two instants; a day is one of the city's, the last counted in. */
export function readChanges(params: AddressParams, timeZone: string): ChangesAsked {
  const asked = changesAddress.parse(params, 'any');
  const { since, until, item, subject, actor, limit } = asked.values;
  const filter = {
    since: since !== null && realDay(since) ? startOfDay(since, timeZone) : since,
    until: until !== null && realDay(until) ? startOfDay(addDays(until, 1), timeZone) : until,
    item,
    subject,
    actor,
  };
  const { values, problems } = keepPlace(asked, 'changes', changesSelection(filter));
  return { filter: { ...filter, limit, cursor: values.cursor }, values, problems };
}
