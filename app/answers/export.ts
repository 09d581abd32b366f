import { eachItem, exploredCity } from '@/db/queries/explorer/explore';
import { holdsTag, SHARED } from '@/lib/cache-control';
import { filterHref } from '@/lib/legislation/filter-print';
import { filterSentence } from '@/lib/legislation/filter-sentence';
import type { ItemSummary } from '@/lib/views/items';
import { cityRoute } from './api-route';
import { originOf } from './origin';
import { readFilter } from './read-filter';
import { tagOf } from './tagged-text';

/** What an export says of itself: the city, its filter as a sentence and as an address, when it was written. */
export type About = { city: string; sentence: string; address: string; written: string; asOf: string | null };

/** The rows of an export, read while they are written. `origin` makes the addresses in it whole; the words for kinds are those of `process`. */
export type ExportedRows = {
  about: About;
  items: AsyncIterable<ItemSummary>;
  origin: string;
  process: string | null;
};

type File = { ending: string; type: string; write: (told: ExportedRows) => ReadableStream<Uint8Array> };

/** Answers with every item under the filter of the address, in its order, as a file that is streamed. */
export function exportRoute({ ending, type, write }: File) {
  return cityRoute(async (asked) => {
    const { db, city, request } = asked;
    const { filter: read, names } = await readFilter(asked, 'legislation');
    const filter = { ...read, cursor: null };
    const origin = originOf(request);
    const address = origin + filterHref(`/${city.slug}/legislation`, filter);
    const { version, asOf } = await exploredCity(db, city);
    const tag = tagOf(`${ending} ${address} ${version}`);
    const headers = { 'Cache-Control': SHARED, ETag: tag };
    if (holdsTag(request.headers.get('If-None-Match'), tag))
      return new Response(null, { status: 304, headers });
    const about = {
      city: city.name,
      sentence: filterSentence(filter, names),
      address,
      written: new Date().toISOString(),
      asOf,
    };
    const items = eachItem(db, city, filter);
    const first = await items.next();
    return new Response(write({ about, items: following(first, items), origin, process: city.process }), {
      headers: {
        ...headers,
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${city.slug}-legislation.${ending}"`,
      },
    });
  });
}

/** What a table says above its rows, label and text. */
export function headingOf({ city, sentence, address, written, asOf }: About): [string, string][] {
  return [
    [city, sentence],
    ['Address', address],
    ['Written', written],
    ['Record as of', asOf ?? 'not known'],
  ];
}

/** The texts as a file, each asked for when the one before it was taken. */
export function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
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

/** The first row is read before the answer begins, so that a database that does not answer is still a 503. */
async function* following(first: IteratorResult<ItemSummary>, others: AsyncGenerator<ItemSummary>) {
  if (first.done) return;
  yield first.value;
  yield* others;
}
