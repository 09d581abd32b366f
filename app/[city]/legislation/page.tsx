import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Explorer } from '@/components/explorer/explorer';
import { TooSlow } from '@/components/explorer/too-slow';
import { firstAnswer, SPONSORS_MOST } from '@/components/filter/first-answer';
import { store } from '@/db/engine/store';
import { briefRows } from '@/db/queries/explorer/brief-rows';
import { explore } from '@/db/queries/explorer/explore';
import type { AddressParams } from '@/lib/address/address';
import { cityDay } from '@/lib/dates/city-day';
import { filterHref } from '@/lib/legislation/filter-print';
import { filterSentence } from '@/lib/legislation/filter-sentence';
import { withinLimit } from '../../within-limit';
import { pageTitle } from '../page-title';
import { readCity, requireCity } from '../read-city';
import { readFilter } from '../read-filter';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { city } = await params;
  if (!(await readCity(city))) return { title: 'Page not found' };
  const { filter, names } = await readFilter(city, await searchParams);
  const path = filterHref(`/${city}/legislation`, { ...filter, cursor: null });
  return pageTitle(city, filterSentence(filter, names), { path });
}

export default async function LegislationPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { asked, filter, names, unknown, exact, settled } = await readFilter(city.slug, await searchParams);
  const elsewhere = exact ?? settled;
  if (elsewhere) redirect(elsewhere);
  const { db } = await store();
  const answer = await withinLimit(explore(db, city, filter, briefRows(SPONSORS_MOST)));
  if (!answer) {
    const path = `/${city.slug}/legislation`;
    const year = Number(cityDay(city.timeZone).slice(0, 4));
    return (
      <TooSlow
        path={path}
        filter={filter}
        names={names}
        sentence={filterSentence(filter, names)}
        year={year}
      />
    );
  }
  const { facets, ...page } = answer;
  return (
    <Explorer
      city={{ slug: city.slug, name: city.name }}
      names={names}
      first={JSON.stringify(firstAnswer(filter, page, facets))}
      asked={asked}
      unknown={unknown}
    />
  );
}
