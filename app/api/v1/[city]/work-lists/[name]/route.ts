import { cityRoute } from '@/app/answers/api-route';
import { readBoardAsked } from '@/app/answers/read-board';

export const GET = cityRoute(async (asked) => {
  const { name, title, rule, on, columns, rows, groups } = await readBoardAsked(asked);
  const data = rows.map(({ cells, ...row }) => ({
    ...row,
    ...Object.fromEntries(columns.map(({ label }, index) => [camel(label), cells[index] ?? null])),
  }));
  return { name, title, rule, on, data, total: rows.length, next: null, asOf: asked.city.asOf, groups };
});

/** `Last day to act` as the name of a field. */
function camel(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
