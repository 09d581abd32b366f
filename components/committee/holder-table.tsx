'use client';

import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import type { BodyAttendance, CommitteeSeat } from '@/lib/views/committees';
import { figuresOr } from '@/lib/words/english';

const COUNTS = [
  ['Roll calls while seated', 'rollCalls'],
  ['Voted', 'cast'],
  ['Absent', 'absent'],
  ['Excused', 'excused'],
  ['Other', 'other'],
] as const;

/** Who sits in a body, since when, and their roll calls in it; the denominator stands first. */
export function HolderTable({
  members,
  attendance,
  name,
  citySlug,
}: {
  members: readonly CommitteeSeat[];
  /** By the member's slug; who has none has no roll call on record here. */
  attendance: Readonly<Record<string, BodyAttendance>>;
  name: string;
  citySlug: string;
}) {
  const hasCounts = members.some(({ slug }) => (attendance[slug]?.rollCalls ?? 0) > 0);
  return (
    <>
      <table className="table" data-stack="">
        <caption className="visually-hidden">{`Who sits in ${name}`}</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Office</th>
            <th scope="col">Since</th>
            {hasCounts
              ? COUNTS.map(([label]) => (
                  <th scope="col" className="number" key={label}>
                    {label}
                  </th>
                ))
              : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.slug}>
              <th scope="row">
                <Link href={`/${citySlug}/members/${member.slug}`} prefetch={false} dir="auto">
                  {member.name}
                </Link>
              </th>
              <td>
                <bdi>{member.title}</bdi>
              </td>
              <td data-label="Since">
                <DateText on={member.since} />
              </td>
              {hasCounts
                ? COUNTS.map(([label, key]) => (
                    <td className="number" data-label={label} key={label}>
                      {figuresOr('–', attendance[member.slug]?.[key])}
                    </td>
                  ))
                : null}
            </tr>
          ))}
        </tbody>
      </table>
      {hasCounts ? (
        <p className="soft small">
          Over all the time each has sat here. Other: recused, not voting, not readable or not recorded; each
          apart on the member’s page.
        </p>
      ) : null}
    </>
  );
}
