import Link from 'next/link';
import { FilterProblems } from '@/components/filter/filter-problems';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { AddressProblem } from '@/lib/address/address';
import type { BoardFilter } from '@/lib/address/boards';
import { boardPage } from '@/lib/boards/board-page';
import { type BoardTable, cellShown } from '@/lib/boards/boards';
import { weekdayInWords } from '@/lib/dates/day-in-words';
import type { TypicalWait } from '@/lib/votes/typical-waits';
import { clipText } from '@/lib/words/clip-text';
import { inFigures } from '@/lib/words/english';
import { PAGE_WORDS } from '@/lib/words/page-words';
import type { Kind } from '@/lib/words/vocabulary';
import { BoardGroups, partsTitle } from './board-groups';
import { BoardLinks } from './board-links';
import { BoardPages } from './board-pages';
import { BoardRows } from './board-rows';
import { DayForm } from './day-form';
import { TypicalNotes } from './typical-notes';

/** A board on a day with its rule, its parts, and one page of its rows. */
export function BoardView({
  table,
  city,
  filter,
  problems,
  page,
  typical = [],
}: {
  table: BoardTable;
  city: { slug: string; process: string | null };
  filter: BoardFilter;
  problems: readonly AddressProblem[];
  page: number;
  typical?: readonly (TypicalWait & { kind: Kind })[];
}) {
  const { name, title, rule, on, columns } = table;
  const path = `/${city.slug}/work-lists/${name}`;
  const rows = filter.group === null ? table.rows : table.rows.filter(({ group }) => group === filter.group);
  const { shown, ...at } = boardPage(rows, page);
  const count = inFigures(rows.length);
  return (
    <>
      <PageHeader
        kicker={
          <Link href={`/${city.slug}/work-lists`} prefetch={false}>
            {PAGE_WORDS['/work-lists']}
          </Link>
        }
        title={filter.group === null ? title : <bdi>{`${title}: ${filter.group}`}</bdi>}
        lede={`${count}${filter.year === null ? '' : ` of ${filter.year}`} at the end of ${weekdayInWords(on)}.`}
      >
        <p className="board-rule">{rule}</p>
        <TypicalNotes waits={typical} process={city.process} />
        <DayForm action={path} on={on} filter={filter} />
        <BoardLinks path={path} filter={filter} />
      </PageHeader>
      <FilterProblems problems={[...problems]} />
      {filter.group === null && table.groups.length > 0 ? (
        <Section id="parts" title={partsTitle(name)}>
          <BoardGroups table={table} path={path} filter={filter} />
        </Section>
      ) : null}
      <Section id="rows" title={`Rows: ${count}`}>
        {shown.length > 0 ? (
          <BoardRows
            caption={title}
            columns={columns}
            rows={shown.map((row) => shortRow(row, columns, city.process))}
          />
        ) : (
          <EmptyState reason="none-at-source" title="Nothing on record falls under this rule on that day." />
        )}
        <BoardPages path={path} filter={filter} at={at} total={rows.length} />
      </Section>
    </>
  );
}

function shortRow(
  { url, number, title, cells }: BoardTable['rows'][number],
  columns: BoardTable['columns'],
  process: string | null,
) {
  return {
    url,
    number,
    title: clipText(title.trim(), 140) || 'Untitled item',
    cells: columns.map((column, at) => {
      const cell = cellShown(column, cells[at] ?? null, process);
      return typeof cell === 'string' ? clipText(cell, 160) : cell;
    }),
  };
}
