'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { FindForm } from './find-form';

/** Inside a city: nothing is at this address, and three ways on. */
export function NotFoundHelp() {
  const { city } = useParams<{ city?: string }>();
  const home = city ? `/${encodeURIComponent(city)}` : '/';
  return (
    <>
      <PageHeader
        title="There is no page at this address"
        lede="The number may be written another way, or we may not hold the item. That does not mean the city has no record of it."
      />
      {city ? (
        <div className="stack">
          <p>Numbers are found however they are written: with or without spaces, hyphens and capitals.</p>
          <FindForm citySlug={city} id="find-again" />
          <ul className="inline-list">
            <li>
              <Link href={`${home}/legislation`} prefetch={false}>
                All legislation
              </Link>
            </li>
            <li>
              <Link href={`${home}/members`} prefetch={false}>
                Members
              </Link>
            </li>
            <li>
              <Link href={home} prefetch={false}>
                What moved last
              </Link>
            </li>
          </ul>
        </div>
      ) : (
        <p>
          <Link href="/">To the start</Link>
        </p>
      )}
    </>
  );
}
