'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  ['', 'Today'],
  ['/legislation', 'Legislation'],
  ['/timeline', 'Timeline'],
  ['/members', 'Members'],
  ['/committees', 'Committees'],
  ['/meetings', 'Meetings'],
  ['/votes', 'Votes'],
  ['/boards', 'Boards'],
  ['/freshness', 'Freshness'],
  ['/about', 'About'],
] as const;

/** The city's places; the one the reader is in is marked `page`, or `true` when deeper inside it. */
export function SiteNav({ citySlug, cityName }: { citySlug: string; cityName: string }) {
  const pathname = usePathname();
  const home = `/${citySlug}`;
  return (
    <nav className="site-nav" aria-label={cityName}>
      <ul className="wrap">
        {PLACES.map(([path, label]) => (
          <li key={label}>
            <Link
              href={home + path}
              prefetch={false}
              aria-current={currentOf(pathname, home + path, path === '')}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(pathname: string | null, href: string, exact: boolean) {
  if (pathname === href) return 'page';
  return !exact && pathname?.startsWith(`${href}/`) ? 'true' : undefined;
}
