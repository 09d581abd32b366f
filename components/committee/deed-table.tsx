'use client';

import { ItemLink, VoteLink } from '@/components/fact/record-links';
import { DataTable } from '@/components/ui/table/data-table';
import type { CommitteeAction } from '@/lib/views/committees';
import { clipText } from '@/lib/words/clip-text';
import { RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';

/** What a body did, newest first, in the source's own words, with the outcome and the roll call where there was one. */
export function DeedTable({
  deeds,
  caption,
  citySlug,
}: {
  deeds: readonly CommitteeAction[];
  caption: string;
  citySlug: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={deeds}
      nameOf={({ on, slug, text }) => `${on} ${slug} ${text}`}
      columns={[
        { label: 'Day', kind: 'day', cardLabel: null, className: 'nowrap', cell: ({ on }) => on },
        {
          ...{ label: 'Item', isRowHeader: true, className: 'vote-item' },
          cell: (deed) => <ItemLink item={deed} citySlug={citySlug} longest={120} />,
        },
        {
          label: 'What it did',
          kind: 'text',
          cardLabel: null,
          cell: ({ text }) => clipText(text ?? 'Action without a wording', 160),
        },
        {
          ...{ label: 'Result', cardLabel: null, className: 'nowrap' },
          cell: (deed) => <DeedResult deed={deed} citySlug={citySlug} />,
        },
      ]}
    />
  );
}

function DeedResult({ deed: { result, vote }, citySlug }: { deed: CommitteeAction; citySlug: string }) {
  if (!result && !vote) return <span className="soft">No vote on record</span>;
  return (
    <>
      {result ? `${RESULT_WORDS[result]} ` : null}
      {vote ? (
        <VoteLink id={vote.id} citySlug={citySlug}>
          {scoreOf(vote)}
        </VoteLink>
      ) : null}
    </>
  );
}
