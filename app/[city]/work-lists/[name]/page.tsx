import type { Metadata } from 'next';
import { BoardView } from '@/components/board/board-view';
import { store } from '@/db/engine/store';
import { readTypicalWaits } from '@/db/figures/typical-waits';
import { readBoard } from '@/db/queries/boards/boards';
import type { AddressParams } from '@/lib/address/address';
import { parseBoard } from '@/lib/address/boards';
import { type BoardName, boardOf } from '@/lib/boards/boards';
import { cityDay } from '@/lib/dates/city-day';
import type { Stage } from '@/lib/words/vocabulary';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';

/** Boards whose rows wait in one stage, of which there is something typical to say. */
const STAGE_OF: Partial<Record<BoardName, Stage>> = {
  pending: 'in-committee',
  unscheduled: 'in-committee',
  'awaiting-executive': 'with-executive',
};

type Props = { params: Promise<{ city: string; name: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, name } = await params;
  const board = boardOf(name);
  if (!board) return { title: 'Page not found' };
  return pageTitle(city, board.title, { path: `/${city}/work-lists/${name}`, description: board.rule });
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { city: citySlug, name } = await params;
  const city = await requireCity(citySlug);
  const board = boardOf(name);
  if (!board) return missing();
  const today = cityDay(city.timeZone);
  const { values, problems } = parseBoard(await searchParams, today, 'any');
  const { page, ...asked } = values;
  const filter = { ...asked, year: null };
  const on = filter.on ?? today;
  const { db } = await store();
  const stage = STAGE_OF[board.name];
  const [table, typical] = await Promise.all([
    readBoard(db, city, board, on),
    stage ? readTypicalWaits(db, city, stage) : [],
  ]);
  return (
    <BoardView table={table} city={city} filter={filter} problems={problems} page={page} typical={typical} />
  );
}
