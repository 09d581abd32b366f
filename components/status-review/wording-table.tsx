import { DataTable } from '@/components/ui/table/data-table';
import { dateFormat } from '@/lib/words/english';

const label = 'Wordings that no table knows yet';

/** Unclassified wordings with how often and where they were met; days are in the city's zone. */
export function WordingTable({
  wordings,
  timeZone,
}: {
  wordings: readonly { wording: string; count: number; example: string; firstSeenAt: string }[];
  timeZone: string;
}) {
  const day = dateFormat({ dateStyle: 'medium', timeZone });
  return (
    <DataTable
      frame={label}
      caption={label}
      className="review-table"
      rows={wordings}
      nameOf={({ wording }) => wording}
      columns={[
        { label: 'Wording', isRowHeader: true, kind: 'text', cell: ({ wording }) => wording },
        { label: 'Times met', className: 'tabular', cell: ({ count }) => count },
        { label: 'Example', kind: 'text', cell: ({ example }) => example },
        {
          ...{ label: 'First seen', className: 'nowrap' },
          cell: ({ firstSeenAt }) => day.format(new Date(firstSeenAt)),
        },
      ]}
    />
  );
}
