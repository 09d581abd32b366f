'use client';

import { ActionEntry } from '@/components/timeline/action-entry';
import { groupDays } from '@/components/timeline/group-days';
import { TimelineDay } from '@/components/timeline/timeline-day';
import type { ActionDto } from '@/lib/views/items';

/**
 * Everything that happened to an item, in the order it happened. A part of the browser's, so that the page carries the
 * actions as data and not once more as the elements they become.
 */
export function ItemTimeline({
  actions,
  numbers,
  decided,
  citySlug,
}: {
  actions: readonly ActionDto[];
  /** The numbers of each action's sources. */
  numbers: readonly (readonly number[])[];
  /** The place from 1 of the action that decided the status; null: none did. */
  decided: number | null;
  citySlug: string;
}) {
  const days = groupDays([...actions.entries()], ([, action]) => action);
  return (
    <ol className="timeline">
      {days.map((day) => (
        <TimelineDay on={day.on} precision={day.precision} key={day.entries[0]?.[0]}>
          {day.entries.map(([index, action]) => (
            <ActionEntry
              action={action}
              citySlug={citySlug}
              id={`action-${index + 1}`}
              sourceNumbers={numbers[index]}
              decides={index + 1 === decided}
              key={index}
            />
          ))}
        </TimelineDay>
      ))}
    </ol>
  );
}
