import Link from 'next/link';
import { OUTCOME_WORDS } from '@/components/status/status-words';
import { CountLink } from '@/components/ui/count-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { MemberDetail } from '@/lib/legislation/people-types';
import { OUTCOMES, type Outcome, SPONSOR_ROLES, type SponsorRole, STAGES } from '@/lib/legislation/words';
import { ROLE_WORDS } from './role-words';

const OPEN_STAGES = STAGES.filter((stage) => stage !== 'concluded');

/** What a member carries, by outcome and role; each figure is a link to exactly its rows. */
export function CarriedTable({ member, citySlug }: { member: MemberDetail; citySlug: string }) {
  const path = `/${citySlug}/legislation`;
  const sponsor = [member.slug];
  const total = member.counts.sponsored;
  const roles = SPONSOR_ROLES.filter((role) => member.carriedAs.some((one) => one.role === role));
  const outcomes = [...OUTCOMES, null].filter((outcome) => countOf(member.carried, outcome) > 0);
  const hrefOf = (outcome: Outcome | null, role: SponsorRole[] = []) =>
    filterHref(
      path,
      filterOf({ sponsor, role, ...(outcome ? { outcome: [outcome] } : { stage: OPEN_STAGES }) }),
    );
  return (
    <Section
      id="carries"
      title={`Carries ${total.toLocaleString('en-US')}`}
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
                  {`As ${ROLE_WORDS[role].toLowerCase()}`}
                </th>
              ))}
              <th scope="col" className="number">
                In all
              </th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{outcomeWords(outcome)}</th>
                {roles.map((role) => (
                  <td className="number" key={role}>
                    <CountLink
                      href={hrefOf(outcome, [role])}
                      count={countOf(
                        member.carriedAs.filter((one) => one.role === role),
                        outcome,
                      )}
                      label={`${outcomeWords(outcome)}, as ${ROLE_WORDS[role].toLowerCase()}`}
                    />
                  </td>
                ))}
                <td className="number">
                  <CountLink
                    href={hrefOf(outcome)}
                    count={countOf(member.carried, outcome)}
                    label={outcomeWords(outcome)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function outcomeWords(outcome: Outcome | null) {
  return outcome === null ? 'Under way' : OUTCOME_WORDS[outcome];
}

function countOf(counts: readonly { outcome: Outcome | null; count: number }[], outcome: Outcome | null) {
  return counts.find((one) => one.outcome === outcome)?.count ?? 0;
}
