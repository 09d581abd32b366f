import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { keyed } from '@/components/ui/keyed';
import { LongText } from '@/components/ui/long-text';
import type { Meeting } from '@/lib/legislation/meeting-types';

const RESULT_WORDS = { pass: 'Passed', fail: 'Failed' } as const;

/** What was on the agenda, in its order, with what was done. */
export function MeetingAgenda({ meeting, citySlug }: { meeting: Meeting; citySlug: string }) {
  return (
    <ol className="item-lines">
      {keyed(meeting.items, (line) => `${line.sequence} ${line.agendaNumber}`).map(({ key, entry: line }) => (
        <li className="item-line" key={key}>
          <p className="item-line-when">
            <bdi>{line.agendaNumber}</bdi>
          </p>
          <div>
            <div className="item-line-title">
              {line.item ? (
                <Link href={`/${citySlug}/legislation/${line.item.slug}`} prefetch={false}>
                  {line.item.number ? <bdi className="item-line-number">{line.item.number}</bdi> : null}{' '}
                  <bdi>{clipText(line.item.title.trim(), 240) || 'Untitled item'}</bdi>
                </Link>
              ) : (
                <LongText text={line.title?.trim() || 'Untitled agenda item'} />
              )}
            </div>
            <p className="item-line-status">
              {line.action ? <bdi>{clipText(line.action, 240)}</bdi> : <span>No action on record</span>}
              {line.result ? <strong>{RESULT_WORDS[line.result]}</strong> : null}
              {line.consent ? <Badge>By consent</Badge> : null}
            </p>
            {line.note ? <LongText text={line.note} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
