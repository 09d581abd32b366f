'use client';

import { VoteLink } from '@/components/fact/record-links';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
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
  const own: Column<RollCallLine>[] = member
    ? [{ label: member, cell: (line) => line.own && OPTION_WORDS[line.own] }]
    : [];
  return (
    <DataTable
      caption="Roll calls, newest first"
      rows={lines}
      nameOf={({ id }) => id}
      columns={[
        { label: 'Day', kind: 'day', cardLabel: null, className: 'nowrap', cell: ({ on }) => on },
        {
          ...{ label: 'Question', isRowHeader: true, className: 'vote-item' },
          cell: (line) => <Question line={line} citySlug={citySlug} />,
        },
        ...own,
        { label: 'Yes–no', className: 'nowrap', cell: scoreOf },
        {
          ...{ label: 'Result', unknown: 'Not said', cardLabel: null, className: 'nowrap' },
          cell: ({ result }) => result && RESULT_WORDS[result],
        },
      ]}
    />
  );
}

function Question({ line: { id, item, text, body }, citySlug }: { line: RollCallLine; citySlug: string }) {
  return (
    <>
      <VoteLink id={id} citySlug={citySlug}>
        {item.number ? <bdi className="item-line-number">{item.number}</bdi> : null}{' '}
        <bdi>{clipText(item.title.trim(), 160) || 'Untitled item'}</bdi>
      </VoteLink>
      <span className="row-kind">
        <bdi>{clipText([text, body].filter(Boolean).join(', '), 200)}</bdi>
      </span>
    </>
  );
}
