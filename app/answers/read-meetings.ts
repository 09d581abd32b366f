import type { StoredCity } from '@/db/cities/find-city';
import type { Db } from '@/db/engine/types';
import { resolveFilter } from '@/db/queries/explorer/resolve-filter';
import type { AddressParams } from '@/lib/address/address';
import { keepPlace } from '@/lib/address/keep-place';
import { meetingsAddress } from '@/lib/address/meetings';
import { filterOf } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import { daysOfMonth } from '@/lib/meetings/month';

/** Which meetings an address asks for: the month where it names one, the filter they pass and the names in it. */
export async function readMeetings(db: Db, city: StoredCity, params: AddressParams) {
  const asked = meetingsAddress.parse(params);
  const { month, committee, from, to, limit } = asked.values;
  const days = month === null ? { from, to } : daysOfMonth(month);
  const {
    filter,
    names,
    problems: unknown,
  } = await resolveFilter(db, city, filterOf({ committee, ...days, limit }));
  const { values, problems } = keepPlace(asked, 'meetings', cursorSelection('meetings', filter));
  return { filter: { ...filter, cursor: values.cursor }, month, names, problems: [...problems, ...unknown] };
}
