import type { Metadata } from 'next';
import Link from 'next/link';
import { BoardGroups } from '@/components/board/board-groups';
import { BoardRows } from '@/components/board/board-rows';
import { DayForm } from '@/components/board/day-form';
import { TypicalNotes } from '@/components/board/typical-notes';
import { FilterProblems } from '@/components/explorer/filter-problems';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/client';
import { readBoard } from '@/db/queries/boards';
import { typicalOf } from '@/db/queries/typical';
import { type BoardName, boardOf } from '@/lib/boards/boards';
import { boardHref, parseBoardWanted } from '@/lib/boards/wanted';
import { cityDay } from '@/lib/dates/city-day';
import { weekdayInWords } from '@/lib/dates/day-in-words';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import type { Stage } from '@/lib/legislation/words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';

export const dynamic = 'force-dynamic';

/** Rows on one page; the export holds them all. */
const ROWS_SHOWN = 100;

/** Boards whose rows wait in one stage, of which there is something typical to say. */
const STAGE_OF: Partial<Record<BoardName, Stage>> = {
  pending: 'in-committee',
  unscheduled: 'in-committee',
  'awaiting-executive': 'with-executive',
};

type Props = { params: Promise<{ city: string; name: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, name } = await params;
  const board = boardOf(name);
  if (!board) return { title: 'Page not found' };
  return pageTitle(city, board.title, { path: `/${city}/boards/${name}`, description: board.rule });
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { city: citySlug, name } = await params;
  const city = await requireCity(citySlug);
  const board = boardOf(name);
  if (!board) return missing();
  const { wanted, problems } = parseBoardWanted(await searchParams);
  const on = wanted.on ?? cityDay(city.timeZone);
  const { db } = await store();
  const stage = STAGE_OF[board.name];
  const [table, typical] = await Promise.all([
    readBoard(db, city, board, on),
    stage ? typicalOf(db, city, stage) : [],
  ]);
  const path = `/${city.slug}/boards/${name}`;
  const rows = wanted.group === null ? table.rows : table.rows.filter(({ group }) => group === wanted.group);
  const shown = rows.slice(0, ROWS_SHOWN);
  const count = rows.length.toLocaleString('en-US');
  return (
    <>
      <PageHeader
        kicker={
          <Link href={boardHref(`/${city.slug}/boards`, {})} prefetch={false}>
            Boards
          </Link>
        }
        title={wanted.group === null ? board.title : <bdi>{`${board.title}: ${wanted.group}`}</bdi>}
        lede={`${count} at the end of ${weekdayInWords(on)}.`}
      >
        <p className="board-rule">{board.rule}</p>
        <TypicalNotes waits={typical} />
        <DayForm action={path} on={on} />
        <ul className="inline-list no-print">
          <li>
            <a href={boardHref(`${path}/export.csv`, wanted)}>As CSV</a>
          </li>
          <li>
            <a href={boardHref(`/api/v1${path}`, wanted)}>In the API</a>
          </li>
          {wanted.group === null ? null : (
            <li>
              <Link href={boardHref(path, { on: wanted.on })} prefetch={false}>
                The whole board
              </Link>
            </li>
          )}
        </ul>
      </PageHeader>
      <FilterProblems problems={problems} />
      {wanted.group === null && table.groups.length > 0 ? (
        <Section id="parts" title="By part">
          <BoardGroups table={table} path={path} on={wanted.on} />
        </Section>
      ) : null}
      <Section id="rows" title={`Rows: ${count}`}>
        {shown.length > 0 ? (
          <BoardRows caption={board.title} columns={board.columns} rows={shown} />
        ) : (
          <EmptyState reason="none-at-source" title="Nothing on record falls under this rule on that day." />
        )}
        {shown.length < rows.length ? (
          <p className="soft">
            {`The first ${ROWS_SHOWN} of ${count}. `}
            <a href={boardHref(`${path}/export.csv`, wanted)}>The CSV holds them all</a>.
          </p>
        ) : null}
      </Section>
    </>
  );
}
