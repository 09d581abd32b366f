import Link from 'next/link';
import { redirect } from 'next/navigation';
import { PageFrame } from '@/components/site/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listCities } from '@/db/cities/find-city';
import { store } from '@/db/engine/store';
import { counted } from '@/lib/words/english';

export default async function StartPage() {
  const cities = await listCities((await store()).db);
  const [only] = cities;
  if (only && cities.length === 1) redirect(`/${only.slug}`);
  return (
    <PageFrame city={null}>
      <PageHeader
        title="Where does it stand?"
        lede="Every ordinance, resolution and executive order of a city council, from filing to law."
      />
      {cities.length === 0 ? (
        <EmptyState reason="none-at-source" title="No city is followed here yet.">
          <p>Whoever runs this site adds one with the city command.</p>
        </EmptyState>
      ) : (
        <ul className="facts">
          {cities.map(({ slug, name, counts }) => (
            <li key={slug}>
              <Link href={`/${slug}`} prefetch={false} dir="auto">
                {name}
              </Link>
              <span className="soft tabular">
                {`${counted(counts.items, 'item')}, ${counted(counts.actions, 'action')}, ${counted(counts.rollCalls, 'roll call')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
