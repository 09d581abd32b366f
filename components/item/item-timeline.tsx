import { ActionEntry } from '@/components/timeline/action-entry';
import { groupDays } from '@/components/timeline/group-days';
import { TimelineDay } from '@/components/timeline/timeline-day';
import type { ItemDetail } from '@/lib/legislation/types';
import { decidingAction } from './deciding-action';

/** Everything that happened to an item, in the order it happened. */
export function ItemTimeline({
  item,
  citySlug,
  numbersOf,
}: {
  item: ItemDetail;
  citySlug: string;
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  const decided = decidingAction(item)?.action;
  const days = groupDays([...item.actions.entries()], ([, action]) => action);
  return (
    <ol className="timeline">
      {days.map((day) => (
        <TimelineDay on={day.on} precision={day.precision} key={day.entries[0]?.[0]}>
          {day.entries.map(([index, action]) => (
            <ActionEntry
              action={action}
              citySlug={citySlug}
              id={`action-${index + 1}`}
              sourceNumbers={numbersOf(action.sources)}
              decides={action === decided}
              key={index}
            />
          ))}
        </TimelineDay>
      ))}
    </ol>
  );
}
