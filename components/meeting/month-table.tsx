import { monthInWords, weekdayInWords } from '@/lib/dates/day-in-words';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { MeetingLine } from '@/lib/legislation/meeting-types';
import { weeksOf } from '@/lib/meetings/month';
import { absenceWords, bodyWords } from './meeting-words';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month as a table of its weeks, Monday first; on a phone the days with meetings stand one below the other. */
export function MonthTable({
  month,
  meetings,
  today,
}: {
  month: string;
  meetings: readonly MeetingLine[];
  today: string;
}) {
  return (
    <table className="month-table">
      <caption className="visually-hidden">{`Meetings of ${monthInWords(month)}`}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th scope="col" key={name}>
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((on) => on !== null)}>
            {week.map((on, index) =>
              on === null ? (
                <td className="month-outside" key={WEEKDAYS[index]} />
              ) : (
                <MonthDay
                  on={on}
                  isToday={on === today}
                  meetings={meetings.filter(({ heldOn }) => heldOn === on)}
                  key={on}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthDay({
  on,
  isToday,
  meetings,
}: {
  on: string;
  isToday: boolean;
  meetings: readonly MeetingLine[];
}) {
  return (
    <td data-empty={meetings.length === 0 ? '' : undefined} aria-current={isToday ? 'date' : undefined}>
      <p className="month-day">
        <time dateTime={on}>
          <span className="month-day-words">{weekdayInWords(on)}</span>
          <span className="month-day-number" aria-hidden="true">
            {Number(on.slice(8))}
          </span>
        </time>
      </p>
      {meetings.length > 0 ? (
        <ul>
          {meetings.map((meeting) => (
            <MonthEntry meeting={meeting} key={meeting.slug} />
          ))}
        </ul>
      ) : null}
    </td>
  );
}

function MonthEntry({ meeting }: { meeting: MeetingLine }) {
  const called = absenceWords(meeting);
  const notes = [called, meeting.isDoubled ? 'Listed twice' : null].filter((note) => note !== null);
  return (
    <li data-absent={called === null ? undefined : ''}>
      <a href={meeting.url}>
        {meeting.time ? <span className="month-time">{timeInWords(meeting.time)}</span> : null}{' '}
        <bdi>{bodyWords(meeting)}</bdi>
      </a>
      {notes.length > 0 ? <span className="month-note">{notes.join(', ')}</span> : null}
    </li>
  );
}
