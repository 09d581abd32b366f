import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { citationText } from '@/components/item/citation-text';
import { ItemArticle } from '@/components/item/item-article';
import type { StoredCity } from '@/db/cities/find-city';
import { store } from '@/db/engine/store';
import type { Db } from '@/db/engine/types';
import { readTypicalWaits } from '@/db/figures/typical-waits';
import { decodeSegment } from '@/lib/address/decode-segment';
import { itemAddress } from '@/lib/address/past-day';
import { cityDay } from '@/lib/dates/city-day';
import { readEnv } from '@/lib/env';
import type { ItemDetail } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { fullNameOf } from '@/lib/words/item-name';
import { missing } from '../../../missing';
import { readCity, requireCity } from '../../read-city';
import { readItem } from './read-item';

type Props = {
  params: Promise<{ city: string; number: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city: citySlug, number } = await params;
  const city = await readCity(citySlug);
  const found = await readItem(citySlug, decodeSegment(number));
  if (!city || !found || 'redirectTo' in found) return { title: 'Page not found' };
  const { item } = found;
  return {
    title: `${clipText(fullNameOf(item), 120)} · ${city.name}`,
    description: clipText(`${item.status.sentence}. ${item.description ?? ''}`, 300),
    alternates: {
      canonical: item.url,
      types: {
        'application/atom+xml': `${item.url}/feed.atom`,
        'text/calendar': `${item.url}/calendar.ics`,
        'application/ld+json': `${item.url}/legislation.jsonld`,
      },
    },
  };
}

export default async function ItemPage({ params, searchParams }: Props) {
  const { city: citySlug, number } = await params;
  const city = await requireCity(citySlug);
  const address = decodeSegment(number);
  const query = await searchParams;
  const { values, problems } = itemAddress.parse(query, 'any');
  const { on } = values;
  const today = cityDay(city.timeZone);
  const { db } = await store();
  const found = await readItem(citySlug, address);
  if (!found) return missing();
  if ('redirectTo' in found)
    permanentRedirect(addressOf(citySlug, found.redirectTo, [query.on].flat()[0] ?? ''));

  const { item, steps, onDay } = found;
  const { PUBLIC_URL } = readEnv();
  const permanent = PUBLIC_URL ? new URL(item.url, PUBLIC_URL).href : item.url;
  const isUnread = problems.some(({ field }) => field === 'on');
  const unanswered = on !== null ? 'not-come' : isUnread ? 'bad-day' : 'not-asked';

  return (
    <ItemArticle
      item={item}
      city={city}
      steps={steps}
      wait={await waitOf(db, city, item, today)}
      answer={on !== null && on <= today ? { state: 'answered', ...onDay(on) } : { state: unanswered }}
      citation={citationText(item, city.name, permanent, today)}
    />
  );
}

async function waitOf(db: Db, city: StoredCity, { kind, status }: ItemDetail, today: string) {
  if (status.outcome !== null || status.stage === null) return null;
  const typical = (await readTypicalWaits(db, city, status.stage)).find((wait) => wait.kind === kind) ?? null;
  return { today, typical };
}

function addressOf(citySlug: string, itemSlug: string, on: string) {
  const query = on === '' ? '' : `?on=${encodeURIComponent(on)}`;
  return `/${citySlug}/legislation/${encodeURIComponent(itemSlug)}${query}`;
}
