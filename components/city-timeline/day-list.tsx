import { groupDays } from '@/components/timeline/group-days';
import { TimelineDay } from '@/components/timeline/timeline-day';
import { keyed } from '@/components/ui/keyed';
import type { TimelineEntry } from '@/lib/legislation/types';
import { CityEntry } from './city-entry';

/** What happened, day by day, in the order given. */
export function DayList({ entries, level = 2 }: { entries: readonly TimelineEntry[]; level?: 2 | 3 }) {
  return (
    <ol className="timeline">
      {groupDays(entries, ({ action }) => action).map(({ on, precision, entries: ofDay }) => (
        <TimelineDay on={on} precision={precision} level={level} key={`${on} ${precision}`}>
          {keyed(ofDay, ({ item }) => item.slug).map(({ key, entry }) => (
            <CityEntry entry={entry} key={key} />
          ))}
        </TimelineDay>
      ))}
    </ol>
  );
}
