import Link from 'next/link';
import { CountLink } from '@/components/ui/count-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { MemberDetail } from '@/lib/views/people';
import { inFigures } from '@/lib/words/english';
import { ROLE_WORDS } from '@/lib/words/role-words';
import { SPONSOR_ROLES, type SponsorRole } from '@/lib/words/vocabulary';
import { CARRIED_ROWS, type CarriedRow } from './carried-rows';

/** What a member carries, by outcome and role; each figure is a link to exactly its rows where a filter has them. */
export function CarriedTable({ member, citySlug }: { member: MemberDetail; citySlug: string }) {
  const path = `/${citySlug}/legislation`;
  const sponsor = [member.slug];
  const total = member.counts.sponsored;
  const roles = SPONSOR_ROLES.filter((role) => member.carriedAs.some((one) => one.role === role));
  const rows = CARRIED_ROWS.filter(({ countIn }) => countIn(member.carried) > 0);
  const hrefOf = ({ filter }: CarriedRow, role: SponsorRole[] = []) =>
    filter && filterHref(path, filterOf({ sponsor, role, ...filter }));
  return (
    <Section
      id="carries"
      title={`Carries ${inFigures(total)}`}
      aside={
        total > 0 ? (
          <Link href={filterHref(path, filterOf({ sponsor }))} prefetch={false}>
            All of it, with filters
          </Link>
        ) : null
      }
    >
      {total === 0 ? (
        <EmptyState
          reason="none-at-source"
          title={`The record names ${member.name} as sponsor of nothing.`}
        />
      ) : (
        <table className="table table-narrow">
          <caption className="visually-hidden">{`Items ${member.name} carries, by outcome and role`}</caption>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              {roles.map((role) => (
                <th scope="col" className="number" key={role}>
                  {ROLE_WORDS[role].label}
                </th>
              ))}
              <th scope="col" className="number">
                In all
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {roles.map((role) => (
                  <td className="number" key={role}>
                    <Figure
                      href={hrefOf(row, [role])}
                      count={row.countIn(member.carriedAs.filter((one) => one.role === role))}
                      label={`${row.label}, ${ROLE_WORDS[role].label.toLowerCase()}`}
                    />
                  </td>
                ))}
                <td className="number">
                  <Figure href={hrefOf(row)} count={row.countIn(member.carried)} label={row.label} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Figure({ href, count, label }: { href: string | null; count: number; label: string }) {
  return href === null ? inFigures(count) : <CountLink href={href} count={count} label={label} />;
}
