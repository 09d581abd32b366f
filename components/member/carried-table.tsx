import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
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
        <DataTable
          caption={`Items ${member.name} carries, by outcome and role`}
          className="table-narrow"
          isStacked={false}
          rows={rows}
          nameOf={({ label }) => label}
          columns={[
            { label: 'Outcome', isRowHeader: true, cell: ({ label }) => label },
            ...roles.map(
              (role): Column<CarriedRow> => ({
                label: ROLE_WORDS[role].label,
                kind: 'number',
                cell: ({ countIn }) => countIn(member.carriedAs.filter((one) => one.role === role)),
                href: (row) => hrefOf(row, [role]),
                counts: ({ label }) => `${label}, ${ROLE_WORDS[role].label.toLowerCase()}`,
              }),
            ),
            {
              label: 'In all',
              kind: 'number',
              cell: ({ countIn }) => countIn(member.carried),
              href: (row) => hrefOf(row),
              counts: ({ label }) => label,
            },
          ]}
        />
      )}
    </Section>
  );
}
