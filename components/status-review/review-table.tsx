import Link from 'next/link';
import { LongText } from '@/components/ui/long-text';
import { TableFrame } from '@/components/ui/table-frame';

export type ReviewLine = {
  url: string;
  number: string | null;
  title: string;
  source: string | null;
  ours: string;
  why: string;
};

/** Items with the source's word, ours, and the reason, one a row; `label` is the table's caption. */
export function ReviewTable({ label, lines }: { label: string; lines: readonly ReviewLine[] }) {
  return (
    <TableFrame label={label}>
      <table className="table review-table" data-stack="">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Source’s word</th>
            <th scope="col">Ours</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ url, number, title, source, ours, why }) => (
            <tr key={url}>
              <th scope="row">
                <Link href={url} prefetch={false}>
                  {number ?? 'No number'}
                </Link>{' '}
                <LongText text={title} />
              </th>
              <td data-label="Source’s word">
                <bdi>{source ?? 'None printed'}</bdi>
              </td>
              <td data-label="Ours">{ours}</td>
              <td data-label="Why">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
