import type { ReactNode } from 'react';
import type { City } from '@/lib/views/items';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { SkipLink } from './skip-link';

/** Masthead, main and footer around a page's own content. */
export function PageFrame({
  city,
  banner,
  freshness,
  children,
}: {
  city: Pick<City, 'slug' | 'name'> | null;
  banner?: ReactNode;
  freshness?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="shell">
      <div>
        <SkipLink />
        <SiteHeader city={city} />
        {banner}
      </div>
      <main id="main" className="site-main wrap" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter city={city} freshness={freshness} />
    </div>
  );
}
