import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { MeetingLine } from '@/lib/views/meetings';
import { counted } from '@/lib/words/english';
import { bodyWords } from '@/lib/words/meeting-words';

/** One meeting to come with the length of its agenda. */
export function ComingMeeting({ meeting }: { meeting: MeetingLine }) {
  const { heldOn, time, itemCount, url } = meeting;
  const lines = counted(itemCount, 'line');
  return (
    <li className="item-line">
      <p className="item-line-when">
        <DateText on={heldOn} />
      </p>
      <div>
        <p className="item-line-title">
          <Link href={url} prefetch={false} dir="auto">
            {bodyWords(meeting)}
          </Link>
          {time ? `, ${timeInWords(time)}` : null}
        </p>
        <p className="item-line-status">
          {itemCount > 0 ? `Agenda of ${lines}` : 'No agenda is on record yet'}
        </p>
      </div>
    </li>
  );
}
