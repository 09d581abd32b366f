'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { PAGE_PATHS, PAGE_WORDS } from '@/lib/words/page-words';

/** The city's places; the one the reader is in is marked `page`, or `true` when deeper inside it. */
export function SiteNav({ citySlug, cityName }: { citySlug: string; cityName: string }) {
  const pathname = usePathname();
  const home = `/${citySlug}`;
  return (
    <nav className="site-nav" aria-label={cityName}>
      <ul className="wrap">
        {PAGE_PATHS.map((path) => (
          <li key={path}>
            <Link
              href={home + path}
              prefetch={false}
              aria-current={currentOf(pathname, home + path, path === '')}
            >
              {PAGE_WORDS[path]}
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
