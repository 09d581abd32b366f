import { DateText } from '@/components/ui/date-text';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';

/** What a source announced as next. */
export function ItemAhead({
  events,
  numbersOf,
}: {
  events: ItemDetail['nextEvents'];
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  return (
    <ul className="plain-list">
      {events.map((event) => (
        <li key={`${event.on} ${event.what}`}>
          <strong>
            <DateText on={event.on} />
          </strong>
          {': '}
          <bdi>{event.what}</bdi>
          {event.body ? <bdi className="soft">{`, ${event.body}`}</bdi> : null}
          <SourceNote numbers={numbersOf(event.sources)} />
        </li>
      ))}
    </ul>
  );
}
