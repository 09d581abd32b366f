import Link from 'next/link';
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
    <table className="table" data-stack="">
      <caption className="visually-hidden">{`Changes seen on ${dayInWords(day)}, newest first`}</caption>
      <thead>
        <tr>
          <th scope="col">Seen</th>
          <th scope="col">About</th>
          <th scope="col">What</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <td className="change-when">
              <time dateTime={change.at}>{instantInWords(change.at, timeZone)}</time>
            </td>
            <td>
              {change.item ? (
                <Link href={`/${citySlug}/legislation/${change.item.slug}`} prefetch={false} dir="auto">
                  {change.item.number ?? change.item.slug}
                </Link>
              ) : (
                <span className="soft">The city’s own facts</span>
              )}
            </td>
            <td className="change-what">
              {subjectWords(change)}
              <span className="row-kind">
                <ChangedValue change={change} />
              </span>
            </td>
            <td>{actorWords(change.actor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
