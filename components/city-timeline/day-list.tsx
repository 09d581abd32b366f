'use client';

import { groupDays } from '@/components/timeline/group-days';
import { TimelineDay } from '@/components/timeline/timeline-day';
import { keyed } from '@/components/ui/keyed';
import { CityEntry } from './city-entry';
import type { ShortEntry } from './short-entry';

/**
 * What happened, day by day, in the order given. A part of the browser's, so that the page carries the entries as data
 * and not once more as the elements they become.
 */
export function DayList({ entries, level = 2 }: { entries: readonly ShortEntry[]; level?: 2 | 3 }) {
  return (
    <ol className="timeline">
      {groupDays(entries, (entry) => entry).map(({ on, precision, entries: ofDay }) => (
        <TimelineDay on={on} precision={precision} level={level} key={`${on} ${precision}`}>
          {keyed(ofDay, ({ url }) => url).map(({ key, entry }) => (
            <CityEntry entry={entry} key={key} />
          ))}
        </TimelineDay>
      ))}
    </ol>
  );
}
