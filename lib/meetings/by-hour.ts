import type { MeetingLine } from '../views/meetings';

/** Meetings in the order of days given, those of one day by hour, hours not known last, then by body. A new list. */
export function byHour<T extends Pick<MeetingLine, 'heldOn' | 'time' | 'body'>>(meetings: readonly T[]): T[] {
  const days = [...new Set(meetings.map(({ heldOn }) => heldOn))];
  const place = new Map(days.map((day, at) => [day, at]));
  const dayOf = ({ heldOn }: T) => place.get(heldOn) ?? 0;
  return meetings.toSorted(
    (a, b) =>
      dayOf(a) - dayOf(b) ||
      Number(a.time === null) - Number(b.time === null) ||
      (a.time ?? '').localeCompare(b.time ?? '') ||
      (a.body ?? '').localeCompare(b.body ?? ''),
  );
}
