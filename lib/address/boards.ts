import { type AddressParams, addressOf, type OtherNames, one, type Read, type ValuesIn } from './address';
import { day, text, wholeNumber, year } from './kinds';
import { pastDay } from './past-day';

/** Which year's items, which day of a work list, which group of it and which page; without them the day's own year, the city's today, every group. */
export const boardAddress = addressOf({
  year: one(year),
  on: one(day),
  group: one(text(300)),
  page: one(wholeNumber(1, 999_999), { absent: 1 }),
});

export type BoardFilter = Omit<ValuesIn<typeof boardAddress>, 'page'>;

/** What an address asks of a work list; a day after `today` is said and left out. */
export function parseBoard(
  params: AddressParams,
  today: string,
  also: OtherNames = [],
): Read<ValuesIn<typeof boardAddress>> {
  return pastDay(boardAddress.parse(params, also), today);
}
