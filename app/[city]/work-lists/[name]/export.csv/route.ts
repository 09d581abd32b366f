import { cityRoute } from '@/app/answers/api-route';
import { csvText } from '@/app/answers/csv';
import { originOf } from '@/app/answers/origin';
import { readBoardAsked } from '@/app/answers/read-board';
import { taggedText } from '@/app/answers/tagged-text';
import { cellShown } from '@/lib/boards/boards';

export const GET = cityRoute(async (asked) => {
  const { city, request, query } = asked;
  const table = await readBoardAsked(asked);
  const origin = originOf(request);
  const rows = [
    ['Number', 'Title', ...table.columns.map(({ label }) => label), 'Part', 'Page'],
    ...table.rows.map((row) => [
      row.number,
      row.title,
      ...table.columns.map((column, at) => cellShown(column, row.cells[at] ?? null, city.process)),
      row.group,
      origin + row.url,
    ]),
  ];
  const file = taggedText(request, csvText(rows), 'text/csv; charset=utf-8');
  const name = `${[city.slug, table.name, query.get('year'), table.on].filter(Boolean).join('-')}.csv`;
  file.headers.set('Content-Disposition', `attachment; filename="${name}"`);
  return file;
});
