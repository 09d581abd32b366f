import Link from 'next/link';
import type { City } from '@/lib/views/items';
import { FindForm } from './find-form';
import { SiteNav } from './site-nav';

/** The masthead of every page; with a city its name, its search and its places. */
export function SiteHeader({ city }: { city: Pick<City, 'slug' | 'name'> | null }) {
  return (
    <header className="masthead">
      <div className="wrap masthead-top">
        <p className="wordmark">
          <Link href="/" prefetch={false}>
            Passage
          </Link>
          {city ? (
            <Link className="wordmark-city" href={`/${city.slug}`} prefetch={false} dir="auto">
              {city.name}
            </Link>
          ) : null}
        </p>
        {city ? <FindForm citySlug={city.slug} id="find" /> : null}
      </div>
      {city ? <SiteNav citySlug={city.slug} cityName={city.name} /> : null}
    </header>
  );
}
