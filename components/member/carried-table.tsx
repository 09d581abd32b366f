import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { GridTable } from '@/components/ui/table/grid-table';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { CountedMember } from '@/lib/views/people';
import { inFigures } from '@/lib/words/english';
import { ROLE_WORDS } from '@/lib/words/role-words';
import { SPONSOR_ROLES, type SponsorRole } from '@/lib/words/vocabulary';
import { CARRIED_ROWS, type CarriedRow } from './carried-rows';

/** What a member carries, by outcome and role; each figure is a link to exactly its rows where a filter has them. */
export function CarriedTable({ member, citySlug }: { member: CountedMember; citySlug: string }) {
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
        <GridTable
          caption={`Items ${member.name} carries, by outcome and role`}
          className="table-narrow"
          isStacked={false}
          corner="Outcome"
          heads={[...roles.map((role) => ROLE_WORDS[role].label), 'In all']}
          rows={rows.map((row) => ({
            label: row.label,
            cells: [
              ...roles.map((role) => ({
                count: row.countIn(member.carriedAs.filter((one) => one.role === role)),
                href: hrefOf(row, [role]),
                label: `${row.label}, ${ROLE_WORDS[role].label.toLowerCase()}`,
              })),
              { count: row.countIn(member.carried), href: hrefOf(row), label: row.label },
            ],
          }))}
        />
      )}
    </Section>
  );
}
