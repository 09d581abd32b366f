'use client';

import Link from 'next/link';
import { ExternalLink } from '@/components/ui/external-link';
import { LongText } from '@/components/ui/long-text';
import type { SeatGroup } from './seat-groups';

/** Every seat and office a person holds or held, latest first; terms in the same office stand together. */
export function SeatTable({
  groups,
  name,
  citySlug,
}: {
  groups: readonly SeatGroup[];
  name: string;
  citySlug: string;
}) {
  const hasSource = groups.some(({ sources }) => sources.length > 0);
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{`Seats and terms of ${name}`}</caption>
      <thead>
        <tr>
          <th scope="col">Body</th>
          <th scope="col">Office</th>
          <th scope="col">Terms</th>
          {hasSource ? <th scope="col">Source</th> : null}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, body, bodySlug, office, terms, notes, sources }) => (
          <tr key={key}>
            <th scope="row">
              {bodySlug ? (
                <Link href={`/${citySlug}/committees/${bodySlug}`} prefetch={false} dir="auto">
                  {body}
                </Link>
              ) : (
                <bdi>{body ?? 'Body not known'}</bdi>
              )}
            </th>
            <td className="office" dir="auto">
              {office}
            </td>
            <td>
              {terms.join('; ')}
              {notes.map((note) => (
                <div className="soft" key={note}>
                  <LongText text={note} limit={200} />
                </div>
              ))}
            </td>
            {hasSource ? (
              <td>
                {sources.length === 0 ? 'None given' : null}
                {sources.map((source) => (
                  <div key={source}>
                    <ExternalLink href={source}>{hostOf(source)}</ExternalLink>
                  </div>
                ))}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hostOf(address: string) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
