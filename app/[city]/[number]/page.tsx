import { redirect } from 'next/navigation';
import { store } from '@/db/engine/store';
import { findAddress } from '@/db/queries/items/find-address';
import { missing } from '../../missing';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string; number: string }> };

export default async function NumberPage({ params }: Props) {
  const { city: citySlug, number } = await params;
  const city = await requireCity(citySlug);
  const found = await findAddress((await store()).db, city, decoded(number));
  if (!found) return missing();
  redirect(`/${city.slug}/legislation/${found.slug}`);
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
