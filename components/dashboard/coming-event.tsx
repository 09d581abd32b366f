import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import type { UpcomingEvent } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';

/** One announced event with its item. */
export function ComingEvent({ event }: { event: UpcomingEvent }) {
  return (
    <li className="item-line">
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
  );
}
