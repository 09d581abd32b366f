import Link from 'next/link';
import { FigureList } from '@/components/dashboard/figure-list';
import { ItemLine } from '@/components/dashboard/item-line';
import { OUTCOME_WORDS } from '@/components/status/status-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { MemberDetail } from '@/lib/legislation/people-types';
import type { Facet, Facets, ItemSummary, Page } from '@/lib/legislation/types';
import { OUTCOMES, STAGES } from '@/lib/legislation/words';

const OPEN_STAGES = STAGES.filter((stage) => stage !== 'concluded');

/** What a member carries: by outcome, each figure a link to its rows, and the latest of it. */
export function CarriedItems({
  member,
  items,
  facets,
  citySlug,
}: {
  member: MemberDetail;
  items: Page<ItemSummary>;
  /** How what they carry divides by stage and outcome. */
  facets: Pick<Facets, 'stage' | 'outcome'>;
  citySlug: string;
}) {
  const path = `/${citySlug}/legislation`;
  const sponsor = [member.slug];
  const all = filterHref(path, filterOf({ sponsor }));
  return (
    <Section
      id="carries"
      title={`Carries ${items.total.toLocaleString('en-US')}`}
      aside={
        items.total > 0 ? (
          <Link href={all} prefetch={false}>
            All of it, with filters
          </Link>
        ) : null
      }
    >
      {items.total === 0 ? (
        <EmptyState
          reason="none-at-source"
          title={`The record names ${member.name} as sponsor of nothing.`}
        />
      ) : (
        <div className="member-carries">
          <ul className="item-lines">
            {items.data.map((item) => (
              <ItemLine item={item} key={item.slug} />
            ))}
          </ul>
          <div>
            <FigureList
              label={`What ${member.name} carries, by outcome`}
              rows={[
                ...OUTCOMES.map((outcome) => ({
                  label: OUTCOME_WORDS[outcome],
                  count: countOf(facets.outcome, [outcome]),
                  href: filterHref(path, filterOf({ sponsor, outcome: [outcome] })),
                })),
                {
                  label: 'Under way',
                  count: countOf(facets.stage, OPEN_STAGES),
                  href: filterHref(path, filterOf({ sponsor, stage: OPEN_STAGES })),
                },
              ].filter(({ count }) => count > 0)}
            />
          </div>
        </div>
      )}
    </Section>
  );
}

function countOf(facets: readonly Facet[], values: readonly string[]) {
  return facets.reduce((sum, { value, count }) => (values.includes(value) ? sum + count : sum), 0);
}
