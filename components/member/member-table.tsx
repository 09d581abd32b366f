'use client';

import Link from 'next/link';
import { CountLink } from '@/components/ui/count-link';
import { UnknownNote } from '@/components/ui/unknown-note';
import { votesHref } from '@/lib/address/votes';

/** `seat` and `term` in words; null: no seat is on record. */
export type MemberLine = {
  slug: string;
  name: string;
  seat: string | null;
  term: string | null;
  carried: number;
  votes: number;
};

/** People with their seat, what they carry and their votes; each figure is a link to its rows. */
export function MemberTable({
  members,
  citySlug,
  caption,
}: {
  members: readonly MemberLine[];
  citySlug: string;
  caption: string;
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Seat</th>
          <th scope="col">Term</th>
          <th scope="col" className="number">
            Carries
          </th>
          <th scope="col" className="number">
            Votes
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow member={member} citySlug={citySlug} key={member.slug} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, citySlug }: { member: MemberLine; citySlug: string }) {
  const page = `/${citySlug}/members/${member.slug}`;
  return (
    <tr>
      <th scope="row" className="member-name">
        <Link href={page} prefetch={false} dir="auto">
          {member.name.trim() || 'Name not known'}
        </Link>
      </th>
      <td>{member.seat ? <bdi>{member.seat}</bdi> : <UnknownNote>No seat on record</UnknownNote>}</td>
      <td>{member.term}</td>
      <td className="number" data-label="Carries">
        <CountLink
          href={`/${citySlug}/legislation?sponsor=${member.slug}`}
          count={member.carried}
          label={`items carried by ${member.name}`}
        />
      </td>
      <td className="number" data-label="Votes">
        <CountLink
          href={votesHref(citySlug, { member: member.slug })}
          count={member.votes}
          label={`votes of ${member.name}`}
        />
      </td>
    </tr>
  );
}
