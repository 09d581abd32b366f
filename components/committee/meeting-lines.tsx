import Link from 'next/link';
import { formatDay } from '@/lib/dates/format-day';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { CommitteeMeeting } from '@/lib/views/committees';
import { absenceWords } from '@/lib/words/meeting-words';

/** Meetings of one body as links, those called off said to be. */
export function MeetingLines({
  meetings,
  label,
  citySlug,
}: {
  meetings: readonly CommitteeMeeting[];
  label: string;
  citySlug: string;
}) {
  return (
    <ul className="plain-list" aria-label={label}>
      {meetings.map((meeting) => {
        const { slug, on, time } = meeting;
        const absence = absenceWords(meeting);
        return (
          <li key={slug}>
            <Link href={`/${citySlug}/meetings/${slug}`} prefetch={false}>
              {on ? formatDay(on, 'full') : 'Day not known'}
            </Link>
            {time ? `, ${timeInWords(time)}` : null}
            {absence ? <strong>{` ${absence}`}</strong> : null}
          </li>
        );
      })}
    </ul>
  );
}
