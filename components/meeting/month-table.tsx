'use client';

import { monthInWords, weekdayInWords } from '@/lib/dates/day-in-words';
import { weeksOf } from '@/lib/meetings/month';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A meeting as a cell of the month shows it; `note` says that it was called off or is listed twice. */
export type MonthEntry = {
  on: string | null;
  url: string;
  time: string | null;
  body: string;
  note: string | null;
  isAbsent: boolean;
};

/** A month as a table of its weeks, Monday first; on a phone the days with meetings stand one below the other. */
export function MonthTable({
  month,
  entries,
  today,
}: {
  month: string;
  entries: readonly MonthEntry[];
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
                  entries={entries.filter((entry) => entry.on === on)}
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
  entries,
}: {
  on: string;
  isToday: boolean;
  entries: readonly MonthEntry[];
}) {
  return (
    <td data-empty={entries.length === 0 ? '' : undefined} aria-current={isToday ? 'date' : undefined}>
      <p className="month-day">
        <time dateTime={on}>
          <span className="month-day-words">{weekdayInWords(on)}</span>
          <span className="month-day-number" aria-hidden="true">
            {Number(on.slice(8))}
          </span>
        </time>
      </p>
      {entries.length > 0 ? (
        <ul>
          {entries.map(({ url, time, body, note, isAbsent }) => (
            <li data-absent={isAbsent ? '' : undefined} key={url}>
              <a href={url}>
                {time ? <span className="month-time">{time}</span> : null} <bdi>{body}</bdi>
              </a>
              {note ? <span className="month-note">{note}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}
