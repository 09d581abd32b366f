'use client';

import { Badge } from '@/components/ui/badge';
import { DateText } from '@/components/ui/date-text';
import { timeInWords } from '@/lib/dates/instant-in-words';
import { byHour } from '@/lib/meetings/by-hour';
import type { MeetingLine } from '@/lib/views/meetings';
import { clipText } from '@/lib/words/clip-text';
import { counted } from '@/lib/words/english';
import { bodyWords, meetingLabels } from '@/lib/words/meeting-words';

/** Meetings of the source one by one, newest day first, each day by hour; drafts, cancelled, doubled and inferred ones labelled. */
export function MeetingList({ meetings }: { meetings: readonly MeetingLine[] }) {
  return (
    <ul className="item-lines">
      {byHour(meetings).map((meeting) => (
        <li className="item-line" key={meeting.slug}>
          <p className="item-line-when">
            <DateText on={meeting.heldOn} />
            {meeting.time ? <span>{` ${timeInWords(meeting.time)}`}</span> : null}
          </p>
          <div>
            <p className="item-line-title">
              <a href={meeting.url} dir="auto">
                {bodyWords(meeting)}
              </a>
            </p>
            <p className="item-line-status">
              <span>{agendaWords(meeting)}</span>
              {meeting.location ? <bdi>{clipText(meeting.location, 200)}</bdi> : null}
              {meetingLabels(meeting).map((label) => (
                <Badge key={label}>{label}</Badge>
              ))}
              {meeting.confidence === 'inferred' ? <Badge inferred>Inferred</Badge> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function agendaWords({ itemCount, confidence }: MeetingLine) {
  if (confidence === 'inferred')
    return itemCount === 0 ? 'No action on record' : `${counted(itemCount, 'action')} on record`;
  return itemCount === 0 ? 'No agenda on record' : counted(itemCount, 'agenda item');
}
