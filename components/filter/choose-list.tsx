import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import type { MultipleKey } from '@/lib/legislation/filter-choices';
import { filterHref } from '@/lib/legislation/filter-print';
import type { FilterNames } from '@/lib/legislation/filter-sentence';
import { sortName } from '@/lib/legislation/sort-name';
import type { Facets } from '@/lib/views/facets';
import { byAlphabet, inFigures } from '@/lib/words/english';
import { choicesOf, withTick } from './filter-choices';

/** Every value of one filter by name (years: latest first), each a link to the list with it ticked or not. */
export function ChooseList({
  path,
  group,
  filter,
  facets,
  names,
  sentence,
}: {
  path: string;
  group: { key: MultipleKey; legend: string };
  filter: Filter;
  facets: Facets;
  names: FilterNames;
  sentence: string;
}) {
  const { key, legend } = group;
  const choices = choicesOf(facets, key, filter, names);
  const byName = (label: string) => (key === 'sponsor' ? sortName(label) : label);
  const listed =
    key === 'year' ? choices : choices.toSorted((a, b) => byAlphabet(byName(a.label), byName(b.label)));
  const chosen: readonly string[] = filter[key].map(String);
  return (
    <>
      <PageHeader
        kicker={
          <Link href={filterHref(path, filter)} prefetch={false} dir="auto">
            {sentence}
          </Link>
        }
        title={legend}
        lede="Each opens the list with it chosen, or, where it is chosen already, without it. The figures count its items beside the other filters."
      />
      <ul className="choose-list">
        {listed.map(({ value, label, count }) => {
          const isChosen = chosen.includes(value);
          const next = changeFilter(filter, withTick(filter, key, value, !isChosen));
          return (
            <li key={value}>
              <Link
                href={filterHref(path, next)}
                prefetch={false}
                aria-current={isChosen ? 'true' : undefined}
              >
                <bdi>{label}</bdi>
                {isChosen ? <span className="soft"> (chosen: take away)</span> : null}
              </Link>{' '}
              {count === undefined || count === null ? null : (
                <span className="count">{inFigures(count)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
