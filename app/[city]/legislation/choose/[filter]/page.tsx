import type { Metadata } from 'next';
import { ChooseList } from '@/components/filter/choose-list';
import { groupOf } from '@/components/filter/filter-groups';
import { store } from '@/db/engine/store';
import { countFacets } from '@/db/queries/explorer/explore';
import type { AddressParams } from '@/lib/address/address';
import { filterSentence } from '@/lib/legislation/filter-sentence';
import { missing } from '../../../../missing';
import { pageTitle } from '../../../page-title';
import { requireCity } from '../../../read-city';
import { readFilter } from '../../../read-filter';

type Props = { params: Promise<{ city: string; filter: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, filter } = await params;
  return pageTitle(city, groupOf(filter)?.legend ?? 'Page not found');
}

export default async function ChoosePage({ params, searchParams }: Props) {
  const { city: slug, filter: key } = await params;
  const city = await requireCity(slug);
  const group = groupOf(key);
  if (!group) return missing();
  const { filter, names } = await readFilter(city.slug, await searchParams);
  return (
    <ChooseList
      path={`/${city.slug}/legislation`}
      group={group}
      filter={filter}
      facets={await countFacets((await store()).db, city, filter)}
      names={names}
      sentence={filterSentence(filter, names)}
    />
  );
}
