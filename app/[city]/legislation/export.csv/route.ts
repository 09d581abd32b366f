import { createHash } from 'node:crypto';
import { cityRoute, isKnown, SHARED } from '@/app/api/v1/api-route';
import { readFilter } from '@/app/api/v1/read-filter';
import { latestChange } from '@/db/queries/changes';
import { eachItem } from '@/db/queries/legislation';
import { readEnv } from '@/lib/env';
import { filterHref } from '@/lib/legislation/filter-print';
import { filterSentence } from '@/lib/legislation/filter-sentence';
import type { ItemSummary } from '@/lib/legislation/types';
import { csvHeading, csvItem } from './csv-rows';

export const dynamic = 'force-dynamic';

/** Spreadsheets take the file for UTF-8 only where it begins with a byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

export const GET = cityRoute(async (asked) => {
  const { db, city, request } = asked;
  const { filter: read, names } = await readFilter(asked, 'legislation');
  const filter = { ...read, cursor: null };
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '') ?? new URL(request.url).origin;
  const address = origin + filterHref(`/${city.slug}/legislation`, filter);
  const tag = tagOf(`${address} ${await latestChange(db, city)}`);
  const headers = { 'Cache-Control': SHARED, ETag: tag };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });

  const heading = csvHeading([
    [city.name, filterSentence(filter, names)],
    ['Address', address],
    ['Written', new Date().toISOString()],
    ['Record as of', city.asOf ?? 'not known'],
  ]);
  const items = eachItem(db, city, filter);
  const first = await items.next();
  return new Response(streamOf(csvText(BYTE_ORDER_MARK + heading, first, items, origin)), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${city.slug}-legislation.csv"`,
    },
  });
});

/** The first row is read before the answer begins, so that a database that does not answer is still a 503. */
async function* csvText(
  heading: string,
  first: IteratorResult<ItemSummary>,
  others: AsyncGenerator<ItemSummary>,
  origin: string,
): AsyncGenerator<string> {
  yield heading;
  if (first.done) return;
  yield csvItem(first.value, origin);
  for await (const item of others) yield csvItem(item, origin);
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}
