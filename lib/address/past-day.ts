import { NOT_COME } from '../dates/not-come';
import { addressOf, one, type Read } from './address';
import { day } from './kinds';

/** On which day an item's status is asked for. */
export const itemAddress = addressOf({ on: one(day) });

/** What was read of an address, without a day after `today`. */
export function pastDay<V extends { on: string | null }>(
  { values, problems }: Read<V>,
  today: string,
): Read<V> {
  if (values.on === null || values.on <= today) return { values, problems };
  return { values: { ...values, on: null }, problems: [...problems, { field: 'on', message: NOT_COME }] };
}
