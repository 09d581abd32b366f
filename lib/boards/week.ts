import { addDays } from '../dates/days';

/** Monday and Sunday of the week a day lies in. */
export function weekOf(on: string): { from: string; to: string } {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(on, -weekday);
  return { from, to: addDays(from, 6) };
}
