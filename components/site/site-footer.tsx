import Link from 'next/link';
import type { ReactNode } from 'react';
import type { City } from '@/lib/views/items';
import { PAGE_WORDS } from '@/lib/words/page-words';

/** What the reader has in hand: an unofficial copy, and how fresh it is (`freshness`). */
export function SiteFooter({
  city,
  freshness,
}: {
  city: Pick<City, 'slug' | 'name'> | null;
  freshness?: ReactNode;
}) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <p>
            <strong>An unofficial copy of the public record.</strong>
          </p>
          <p>
            Passage brings together what the city and others have published. Where it differs from the clerk’s
            record, the clerk’s record stands.
          </p>
        </div>
        {freshness ? <div>{freshness}</div> : null}
        {city ? (
          <ul className="plain-list">
            <li>
              <Link href={`/${city.slug}/about`} prefetch={false}>
                What this is, and what it is not
              </Link>
            </li>
            <li>
              <Link href={`/${city.slug}/about/statuses`} prefetch={false}>
                What every status means
              </Link>
            </li>
            <li>
              <Link href={`/${city.slug}/freshness`} prefetch={false}>
                {PAGE_WORDS['/freshness']}
              </Link>
            </li>
          </ul>
        ) : null}
      </div>
    </footer>
  );
}
