import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { DateText } from '@/components/ui/date-text';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { Meeting } from '@/lib/legislation/meeting-types';
import { bodyWords, meetingLabels } from './meeting-words';

/** Meetings of the source one by one, newest first, drafts, cancelled and doubled ones labelled. */
export function MeetingList({ meetings }: { meetings: readonly Meeting[] }) {
  return (
    <ul className="item-lines">
      {meetings.map((meeting) => (
        <li className="item-line" key={meeting.slug}>
          <p className="item-line-when">
            <DateText on={meeting.heldOn} />
            {meeting.time ? <span>{` ${timeInWords(meeting.time)}`}</span> : null}
          </p>
          <div>
            <p className="item-line-title">
              <Link href={meeting.url} prefetch={false}>
                <bdi>{bodyWords(meeting)}</bdi>
              </Link>
            </p>
            <p className="item-line-status">
              <span>{agendaWords(meeting.items.length)}</span>
              {meeting.location ? <bdi>{clipText(meeting.location, 200)}</bdi> : null}
              {meetingLabels(meeting).map((label) => (
                <Badge key={label}>{label}</Badge>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function agendaWords(count: number) {
  if (count === 0) return 'No agenda on record';
  return count === 1 ? '1 agenda item' : `${count.toLocaleString('en-US')} agenda items`;
}
