import { cityRoute } from '@/app/answers/api-route';
import { pageOfRows } from '@/app/answers/page-of-rows';
import { readBoardAsked } from '@/app/answers/read-board';
import { boardAddress } from '@/lib/address/boards';
import { listAddress } from '@/lib/address/list';

export const GET = cityRoute(async (asked) => {
  const { query, city } = asked;
  const board = await readBoardAsked(asked, listAddress.names);
  const { name, title, rule, on, columns, groups } = board;
  const selection = [city.slug, name, on, query.get('group'), query.get('year')].join('&');
  const { previous, ...page } = pageOfRows(board.rows, query, {
    scope: 'work-list',
    selection,
    also: boardAddress.names,
  });
  const data = page.data.map(({ cells, ...row }) => ({
    ...row,
    ...Object.fromEntries(columns.map(({ field }, index) => [field, cells[index] ?? null])),
  }));
  return { name, title, rule, on, ...page, data, asOf: city.asOf, groups };
});
