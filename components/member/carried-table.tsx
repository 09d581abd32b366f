import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { GridTable } from '@/components/ui/table/grid-table';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { CountedMember } from '@/lib/views/people';
import { inFigures } from '@/lib/words/english';
import { LEADS_NOTE, ROLE_WORDS } from '@/lib/words/people/role-words';
import { SPONSOR_ROLES, type SponsorRole } from '@/lib/words/vocabulary';
import { CARRIED_ROWS } from './carried-rows';

/** What a member carries and what else they have a part in, by outcome; each figure is a link to exactly its rows where a filter has them. */
export function CarriedTable({ member, citySlug }: { member: CountedMember; citySlug: string }) {
  const hrefOf = (role: SponsorRole[], rest: Partial<Filter> = {}) =>
    filterHref(`/${citySlug}/legislation`, filterOf({ sponsor: [member.slug], role, ...rest }));
  const { sponsored, led } = member.counts;
  const columns = columnsOf(member);
  const rows = CARRIED_ROWS.filter(({ countIn }) => countIn(member.carried) > 0);
  return (
    <Section
      id="carries"
      title={`Carries ${inFigures(led)}`}
      aside={sponsored > 0 ? <Ways member={member} hrefOf={hrefOf} /> : null}
    >
      {sponsored === 0 ? (
        <EmptyState
          reason="none-at-source"
          title={`The record names ${member.name} as sponsor of nothing.`}
        />
      ) : (
        <>
          <GridTable
            caption={`Items ${member.name} carries, by outcome and role`}
            className="table-narrow"
            isStacked={false}
            corner="Outcome"
            heads={columns.map(({ label }) => label)}
            rows={rows.map(({ label, filter, countIn }) => ({
              label,
              cells: columns.map(({ counts, role, clause }) => ({
                count: countIn(counts),
                href: filter && hrefOf(role, filter),
                label: `${label}, ${clause}`,
              })),
            }))}
          />
          {led > namedSponsor(member) ? <p className="hint">{LEADS_NOTE}</p> : null}
        </>
      )}
    </Section>
  );
}

type Column = { label: string; clause: string; role: SponsorRole[]; counts: CountedMember['carried'] };

/** As sponsor first, then the other roles that the member has, as recorded, then all together. */
function columnsOf({ leads, carried, carriedAs }: CountedMember): Column[] {
  const roles = SPONSOR_ROLES.map((role) => ({
    ...{ label: ROLE_WORDS[role].label, clause: ROLE_WORDS[role].label.toLowerCase(), role: [role] },
    counts: role === 'sponsor' ? leads : carriedAs.filter((one) => one.role === role),
  }));
  return [
    ...roles.filter(({ counts }) => counts.length > 0),
    { label: 'In any role', clause: 'in any role', role: [], counts: carried },
  ];
}

function namedSponsor({ carriedAs }: CountedMember): number {
  return carriedAs.reduce((sum, { role, count }) => (role === 'sponsor' ? sum + count : sum), 0);
}

function Ways({ member, hrefOf }: { member: CountedMember; hrefOf: (role: SponsorRole[]) => string }) {
  const { sponsored, led, coSponsored } = member.counts;
  const ways: [words: string, count: number, role: SponsorRole[]][] = [
    ['Carries', led, ['sponsor']],
    ['Co-sponsors', coSponsored, ['co-sponsor']],
    ['In any role', sponsored, []],
  ];
  return (
    <ul className="inline-list">
      {ways.map(([words, count, role]) =>
        count > 0 ? (
          <li key={words}>
            <Link href={hrefOf(role)} prefetch={false}>
              {`${words}: ${inFigures(count)}`}
            </Link>
          </li>
        ) : null,
      )}
    </ul>
  );
}
