import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { keyed } from '@/components/ui/keyed';
import { LongText } from '@/components/ui/long-text';
import { RESULT_WORDS } from '@/components/vote/vote-words';
import type { Meeting } from '@/lib/legislation/meeting-types';
import { agendaParts, isHearing } from '@/lib/meetings/agenda';

type Line = Meeting['items'][number];

const PART_TITLES = { consent: 'By consent, in one vote', single: 'Voted or heard one by one', plain: null };

/** What was on the agenda, in its order, with what was done; lines on consent stand apart where any are. */
export function MeetingAgenda({ meeting, citySlug }: { meeting: Meeting; citySlug: string }) {
  return agendaParts(meeting.items).map(({ part, first, lines }) => {
    const title = PART_TITLES[part];
    return (
      <div className="agenda-part" key={first}>
        {title ? <h3 className="agenda-part-title">{title}</h3> : null}
        <ol className="item-lines" start={first}>
          {keyed(lines, ({ sequence, agendaNumber }) => `${sequence} ${agendaNumber}`).map(
            ({ key, entry }) => (
              <AgendaLine line={entry} citySlug={citySlug} key={key} />
            ),
          )}
        </ol>
      </div>
    );
  });
}

function AgendaLine({ line, citySlug }: { line: Line; citySlug: string }) {
  return (
    <li className="item-line">
      <p className="item-line-when">
        <bdi>{line.agendaNumber}</bdi>
      </p>
      <div>
        <div className="item-line-title">
          {line.item ? (
            <a href={`/${citySlug}/legislation/${line.item.slug}`}>
              {line.item.number ? <bdi className="item-line-number">{line.item.number}</bdi> : null}{' '}
              <bdi>{clipText(line.item.title.trim(), 240) || 'Untitled item'}</bdi>
            </a>
          ) : line.title?.trim() ? (
            <LongText text={line.title.trim()} />
          ) : line.note ? null : (
            <p>Untitled agenda item</p>
          )}
        </div>
        <AgendaResult line={line} citySlug={citySlug} />
        {line.note && line.note.trim() !== line.title?.trim() ? <LongText text={line.note} /> : null}
      </div>
    </li>
  );
}

function AgendaResult({ line, citySlug }: { line: Line; citySlug: string }) {
  if (!line.item && !line.action && !line.result) return null;
  const result = line.result ? RESULT_WORDS[line.result] : null;
  return (
    <p className="item-line-status">
      {line.action ? <bdi>{clipText(line.action, 240)}</bdi> : <span>No action on record</span>}
      {result ? <strong>{result}</strong> : null}
      {line.rollCall ? (
        <a href={`/${citySlug}/votes/${encodeURIComponent(line.rollCall)}`}>Roll call</a>
      ) : null}
      {line.consent ? <Badge>By consent</Badge> : null}
      {isHearing(line) ? <Badge>Hearing</Badge> : null}
    </p>
  );
}
