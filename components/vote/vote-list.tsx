'use client';

import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { RollCallLine } from '@/lib/views/votes';
import { clipText } from '@/lib/words/clip-text';
import { OPTION_WORDS, RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';

/** Roll calls one by one, each a link to its page; `member` adds how that person voted. */
export function VoteList({
  lines,
  citySlug,
  member,
}: {
  lines: readonly RollCallLine[];
  citySlug: string;
  member: string | null;
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">Roll calls, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Question</th>
          {member ? <th scope="col">{member}</th> : null}
          <th scope="col">Yes–no</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className="nowrap">
              <DateText on={line.on} />
            </td>
            <th scope="row" className="vote-item">
              <Link href={`/${citySlug}/votes/${encodeURIComponent(line.id)}`} prefetch={false}>
                {line.item.number ? <bdi className="item-line-number">{line.item.number}</bdi> : null}{' '}
                <bdi>{clipText(line.item.title.trim(), 160) || 'Untitled item'}</bdi>
              </Link>
              <span className="row-kind">
                <bdi>{clipText([line.text, line.body].filter(Boolean).join(', '), 200)}</bdi>
              </span>
            </th>
            {member ? (
              <td data-label={member}>
                {line.own ? OPTION_WORDS[line.own] : <UnknownNote>Not known</UnknownNote>}
              </td>
            ) : null}
            <td className="nowrap" data-label="Yes–no">
              {scoreOf(line)}
            </td>
            <td className="nowrap">
              {line.result ? RESULT_WORDS[line.result] : <UnknownNote>Not said</UnknownNote>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
