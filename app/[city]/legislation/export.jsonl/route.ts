import { type ExportedRows, exportRoute, streamOf } from '@/app/answers/export';

export const GET = exportRoute({
  ending: 'jsonl',
  type: 'application/jsonl; charset=utf-8',
  write: (told) => streamOf(lines(told)),
});

/** What the file is, as its first line; then one item a line, as the API's list has it. */
async function* lines({ about, items, origin }: ExportedRows): AsyncGenerator<string> {
  yield `${JSON.stringify({ about })}\n`;
  for await (const item of items) yield `${JSON.stringify({ ...item, url: origin + item.url })}\n`;
}
