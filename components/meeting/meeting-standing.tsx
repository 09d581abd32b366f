import { keyed } from '@/components/ui/keyed';
import { instantInWords, timeInWords } from '@/lib/dates/instant-in-words';
import { noticeOf } from '@/lib/meetings/notice';
import type { MeetingStanding as Standing } from '@/lib/meetings/standing';
import { standingWords } from '@/lib/words/division-words';
import { absenceWords } from '@/lib/words/meeting-words';

const FIELDS: Record<string, string> = {
  heldOn: 'Day',
  time: 'Time',
  location: 'Place',
  isCancelled: 'Cancelled',
  agendaStatus: 'State of the agenda',
};

/** How far a meeting's results and its notice can be relied on, its doubles and how it was moved. */
export function MeetingStanding({
  standing,
  minutesStatus,
  city,
}: {
  standing: Standing;
  minutesStatus: string | null;
  city: { slug: string; timeZone: string };
}) {
  const at = (instant: string) => instantInWords(instant, city.timeZone);
  return (
    <ul className="plain-list small">
      {standing.resultsSeenAt || minutesStatus ? <li>{resultWords(standing, minutesStatus, at)}</li> : null}
      <li>{noticeWords(standing, at)}</li>
      {keyed(standing.moves, ({ at: when, field }) => `${when} ${field}`).map(({ key, entry: move }) => (
        <li key={key}>
          {`${FIELDS[move.field] ?? move.field} changed, seen ${at(move.at)}: `}
          <del>{move.before ?? 'not known'}</del> <ins>{move.after ?? 'not known'}</ins>
        </li>
      ))}
      {standing.doubles.map((double) => (
        <li key={double.slug}>
          {'The source lists another meeting of this body on that day: '}
          <a href={`/${city.slug}/meetings/${double.slug}`}>
            {[double.time ? timeInWords(double.time) : 'without a time', absenceWords(double)?.toLowerCase()]
              .filter(Boolean)
              .join(', ')}
          </a>
        </li>
      ))}
    </ul>
  );
}

type At = (instant: string) => string;

function resultWords({ resultsSeenAt, minutesSeenAt }: Standing, minutesStatus: string | null, at: At) {
  const standing = standingWords(minutesStatus) ?? 'the source does not say whether they are final.';
  return [
    `Results: ${standing}`,
    minutesSeenAt ? `Minutes seen so since ${at(minutesSeenAt)}.` : null,
    resultsSeenAt ? `Newest result seen ${at(resultsSeenAt)}.` : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function noticeWords(standing: Standing, at: At) {
  const { agendaPublishedAt, agendaSeenAt, firstSeenAt } = standing;
  const published = agendaPublishedAt
    ? `Agenda last published by the source ${at(agendaPublishedAt)}`
    : 'When the agenda was published is not known';
  const seen = agendaSeenAt
    ? `first seen by us ${at(agendaSeenAt)}`
    : `none seen by us since ${at(firstSeenAt)}`;
  return `${published}; ${seen}. ${NOTICE_WORDS[noticeOf(standing)]}`;
}

const NOTICE_WORDS = {
  met: '24-hour notice: met.',
  late: '24-hour notice: not met as far as we saw, for the agenda came less than 24 hours before.',
  unknown: '24-hour notice: cannot be said from what the source prints.',
};
