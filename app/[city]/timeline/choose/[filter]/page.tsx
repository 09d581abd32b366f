import type { Metadata } from 'next';
import { timelineSentence } from '@/components/city-timeline/timeline-sentence';
import { ChooseList } from '@/components/filter/choose-list';
import { groupOf } from '@/components/filter/filter-groups';
import { store } from '@/db/engine/store';
import { timelineFacets } from '@/db/queries/timeline/timeline-lines';
import type { AddressParams } from '@/lib/address/address';
import { missing } from '../../../../missing';
import { pageTitle } from '../../../page-title';
import { requireCity } from '../../../read-city';
import { readFilter } from '../../../read-filter';

type Props = { params: Promise<{ city: string; filter: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, filter } = await params;
  return pageTitle(city, groupOf(filter)?.legend ?? 'Page not found');
}

export default async function TimelineChoosePage({ params, searchParams }: Props) {
  const { city: slug, filter: key } = await params;
  const city = await requireCity(slug);
  const group = groupOf(key);
  if (!group) return missing();
  const { filter, names } = await readFilter(city.slug, await searchParams, 'timeline');
  return (
    <ChooseList
      path={`/${city.slug}/timeline`}
      group={group}
      filter={filter}
      facets={await timelineFacets((await store()).db, city, filter)}
      names={names}
      sentence={timelineSentence(filter, names)}
    />
  );
}
