import Link from 'next/link';
import { clipText } from '@/components/ui/clip-text';
import { DateText } from '@/components/ui/date-text';
import type { UpcomingEvent } from '@/lib/legislation/types';

/** What is announced, soonest first; whether it will take place is not known. */
export function UpcomingList({ events }: { events: readonly UpcomingEvent[] }) {
  return (
    <ul className="upcoming">
      {events.map((event) => (
        <li className="item-line" key={`${event.on} ${event.item.slug} ${event.what}`}>
          <p className="item-line-when">
            <DateText on={event.on} />
          </p>
          <div>
            <p className="item-line-title">
              <bdi>{clipText(event.what, 240)}</bdi>
              {event.body ? (
                <>
                  {', '}
                  <bdi>{event.body}</bdi>
                </>
              ) : null}
            </p>
            <p className="item-line-status">
              <Link href={event.item.url} prefetch={false}>
                {event.item.number ? (
                  <>
                    <bdi className="item-line-number">{event.item.number}</bdi>{' '}
                  </>
                ) : null}
                <bdi>{clipText(event.item.title.trim(), 160) || 'Untitled item'}</bdi>
              </Link>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
