import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { StaleNote } from '@/components/freshness/stale-note';
import { CityFreshness } from '@/components/site/city-freshness';
import { PageFrame } from '@/components/site/page-frame';
import { holdsUntil } from '@/lib/request-scope';
import { asOfWords } from '@/lib/words/as-of-words';
import { missingCity } from '../missing';
import { isStale, staleAt } from './is-stale';
import { readCity } from './read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const city = await readCity((await params).city);
  if (!city) return { title: 'Page not found' };
  return { title: { default: city.name, template: '%s · Passage' } };
}

export default async function CityLayout({ params, children }: Props & { children: ReactNode }) {
  const city = await readCity((await params).city);
  if (!city) return missingCity();
  const isOld = isStale(city);
  if (!isOld) holdsUntil(staleAt(city));
  return (
    <PageFrame
      city={city}
      banner={
        isOld ? (
          <StaleNote citySlug={city.slug} asOf={asOfWords(city.asOf, city.feed, city.timeZone)} />
        ) : null
      }
      freshness={<CityFreshness city={city} />}
    >
      {children}
    </PageFrame>
  );
}
