import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { monthInWords } from '@/lib/dates/day-in-words';
import { timeInWords } from '@/lib/dates/instant-in-words';
import { monthsFrom } from '@/lib/meetings/month';
import type { MeetingLine } from '@/lib/views/meetings';
import { absenceWords, bodyWords } from '@/lib/words/meeting-words';
import { monthHref } from './meeting-views';
import { type MonthEntry, MonthTable } from './month-table';

/** One month of meetings with the ways to its neighbours and to any other month, all of them plain links and a form. */
export function MonthView({
  path,
  month,
  committee,
  meetings,
  today,
}: {
  path: string;
  month: string;
  committee: readonly string[];
  meetings: readonly MeetingLine[];
  today: string;
}) {
  const neighbour = (count: number, rel: 'prev' | 'next') => {
    const other = monthsFrom(month, count);
    return (
      <Link
        className="button"
        data-quiet=""
        href={monthHref(path, other, committee)}
        rel={rel}
        prefetch={false}
      >
        {monthInWords(other)}
      </Link>
    );
  };
  return (
    <>
      <div className="month-bar no-print">
        <nav className="inline-list" aria-label="Months">
          {neighbour(-1, 'prev')}
          {neighbour(1, 'next')}
        </nav>
        <form className="form-row" action={path} method="get" key={month}>
          {committee.map((slug) => (
            <input type="hidden" name="committee" value={slug} key={slug} />
          ))}
          <Field label="Month" name="month" type="month" defaultValue={month} placeholder="2024-06" />
          <Button quiet>Show</Button>
        </form>
      </div>
      {meetings.length > 0 ? (
        <MonthTable month={month} entries={meetings.map(monthEntry)} today={today} />
      ) : (
        <EmptyState reason="no-match" title={`No meeting of ${monthInWords(month)} is on record.`} />
      )}
    </>
  );
}

function monthEntry(meeting: MeetingLine): MonthEntry {
  const absence = absenceWords(meeting);
  const note = [absence, meeting.isDoubled ? 'Listed twice' : null].filter((one) => one !== null).join(', ');
  return {
    on: meeting.heldOn,
    url: meeting.url,
    time: meeting.time && timeInWords(meeting.time),
    body: bodyWords(meeting),
    note: note || null,
    isAbsent: absence !== null,
  };
}
