import Link from 'next/link';
import { DataTable } from '@/components/ui/table/data-table';
import { dayInWords } from '@/lib/dates/day-in-words';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { ChangeDto } from '@/lib/views/ledger';
import { actorWords, subjectWords, valueWords } from '@/lib/words/change-words';

/** Rows of the ledger in the order given: when we saw it, what it is about, what differed. */
export function ChangeTable({
  changes,
  citySlug,
  timeZone,
  day,
}: {
  changes: readonly ChangeDto[];
  citySlug: string;
  timeZone: string;
  day: string;
}) {
  return (
    <DataTable
      caption={`Changes seen on ${dayInWords(day)}, newest first`}
      rows={changes}
      nameOf={({ id }) => String(id)}
      columns={[
        {
          label: 'Seen',
          cardLabel: null,
          className: 'change-when',
          cell: ({ at }) => <time dateTime={at}>{instantInWords(at, timeZone)}</time>,
        },
        {
          label: 'About',
          cardLabel: null,
          cell: ({ item }) =>
            item ? (
              <Link href={`/${citySlug}/legislation/${item.slug}`} prefetch={false} dir="auto">
                {item.number ?? item.slug}
              </Link>
            ) : (
              <span className="soft">The city’s own facts</span>
            ),
        },
        {
          label: 'What',
          cardLabel: null,
          className: 'change-what',
          cell: (change) => (
            <>
              {subjectWords(change)}
              <span className="row-kind">
                <ChangedValue change={change} />
              </span>
            </>
          ),
        },
        { label: 'From', cardLabel: null, cell: ({ actor }) => actorWords(actor) },
      ]}
    />
  );
}

function ChangedValue({ change: { field, before, after } }: { change: ChangeDto }) {
  if (field === null) return <bdi>{valueWords(after ?? before)}</bdi>;
  return (
    <>
      <del>
        <bdi>{valueWords(before, field)}</bdi>
      </del>{' '}
      <ins>
        <bdi>{valueWords(after, field)}</bdi>
      </ins>
    </>
  );
}
