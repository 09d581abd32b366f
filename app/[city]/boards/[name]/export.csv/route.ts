import { cityRoute, SHARED } from '@/app/api/v1/api-route';
import { readBoardAsked } from '@/app/api/v1/read-board';
import { readEnv } from '@/lib/env';
import { csvRecord } from '../../../legislation/export.csv/csv';

export const dynamic = 'force-dynamic';

export const GET = cityRoute(async (asked) => {
  const { city, request } = asked;
  const table = await readBoardAsked(asked);
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '') ?? new URL(request.url).origin;
  const records = [
    ['Number', 'Title', ...table.columns.map(({ label }) => label), 'Part', 'Page'],
    ...table.rows.map((row) => [row.number, row.title, ...row.cells, row.group, origin + row.url]),
  ];
  return new Response(`\uFEFF${records.map(csvRecord).join('')}`, {
    headers: {
      'Cache-Control': SHARED,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${city.slug}-${table.name}-${table.on}.csv"`,
    },
  });
});
