import type { UpcomingEvent } from '@/lib/views/items';
import type { MeetingLine } from '@/lib/views/meetings';
import { ComingEvent } from './coming-event';
import { ComingMeeting } from './coming-meeting';

/** What is announced, soonest first, the meetings of a day before its events; whether it will take place is not known. */
export function UpcomingList({
  events,
  meetings = [],
}: {
  events: readonly UpcomingEvent[];
  meetings?: readonly MeetingLine[];
}) {
  const lines = [
    ...meetings.map((meeting) => ({
      on: meeting.heldOn ?? '',
      line: <ComingMeeting meeting={meeting} key={meeting.slug} />,
    })),
    ...events.map((event) => ({
      on: event.on,
      line: <ComingEvent event={event} key={`${event.on} ${event.item.slug} ${event.what}`} />,
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  return <ul className="upcoming">{lines.map(({ line }) => line)}</ul>;
}
