import Link from 'next/link';
import { keyed } from '@/components/ui/keyed';
import { standingWords } from '@/components/vote/vote-words';
import { instantInWords } from '@/lib/dates/instant-in-words';
import { noticeOf } from '@/lib/votes/notice';
import type { MeetingSheet } from '@/lib/votes/sheet-types';

const FIELDS: Record<string, string> = {
  heldOn: 'Day',
  time: 'Time',
  location: 'Place',
  isCancelled: 'Cancelled',
};

/** How far a meeting's results and its notice can be relied on, its doubles and how it was moved. */
export function MeetingStanding({
  sheet,
  minutesStatus,
  city,
}: {
  sheet: MeetingSheet;
  minutesStatus: string | null;
  city: { slug: string; timeZone: string };
}) {
  const at = (instant: string) => instantInWords(instant, city.timeZone);
  const { agendaPublishedAt, firstSeenAt, startsAt, doubles, moves } = sheet;
  const isMet = noticeOf(agendaPublishedAt, startsAt) === 'met';
  return (
    <ul className="plain-list small">
      <li>{`Results: ${standingWords(minutesStatus) ?? 'the source does not say whether they are final.'}`}</li>
      <li>
        {agendaPublishedAt
          ? `Agenda last published ${at(agendaPublishedAt)}: ${isMet ? 'at least 24 hours before.' : 'whether an earlier one stood 24 hours before cannot be said.'}`
          : 'When the agenda was published is not known.'}{' '}
        {`First seen by us ${at(firstSeenAt)}.`}
      </li>
      {keyed(moves, ({ at: when, field }) => `${when} ${field}`).map(({ key, entry: move }) => (
        <li key={key}>
          {`${FIELDS[move.field] ?? move.field} changed, seen ${at(move.at)}: `}
          <del>{move.before ?? 'not known'}</del> <ins>{move.after ?? 'not known'}</ins>
        </li>
      ))}
      {doubles.map(({ slug, time, isCancelled }) => (
        <li key={slug}>
          {'The source lists another meeting of this body on that day: '}
          <Link href={`/${city.slug}/meetings/${slug}`} prefetch={false}>
            {time ?? 'without a time'}
          </Link>
          {isCancelled ? ', cancelled' : null}
        </li>
      ))}
    </ul>
  );
}
