'use client';

import Link from 'next/link';
import { CountLink } from '@/components/ui/count-link';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { CommitteeSummary } from '@/lib/views/people';
import { kindWords } from '@/lib/words/body-words';
import { assignedHref } from './assigned-href';

/** Bodies with what is assigned to them; each figure is a link to its rows. */
export function CommitteeTable({
  committees,
  citySlug,
  caption,
}: {
  committees: readonly CommitteeSummary[];
  citySlug: string;
  caption: string;
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Seats
          </th>
          <th scope="col" className="number">
            Assigned
          </th>
          <th scope="col" className="number">
            Under way
          </th>
        </tr>
      </thead>
      <tbody>
        {committees.map((body) => (
          <tr key={body.slug}>
            <th scope="row" className="member-name">
              <Link href={`/${citySlug}/committees/${body.slug}`} prefetch={false} dir="auto">
                {body.name.trim() || 'Name not known'}
              </Link>
            </th>
            <td>{kindWords(body.kind)}</td>
            <td className="number" data-label="Seats">
              {body.memberCount ?? (body.seated || <UnknownNote />)}
            </td>
            <td className="number" data-label="Assigned">
              <CountLink
                href={assignedHref(citySlug, body.slug)}
                count={body.counts.items}
                label={`items assigned to ${body.name}`}
              />
            </td>
            <td className="number" data-label="Under way">
              <CountLink
                href={assignedHref(citySlug, body.slug, true)}
                count={body.counts.open}
                label={`items under way in ${body.name}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
