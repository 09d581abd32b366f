import Link from 'next/link';
import { StaleBanner } from '@/components/ui/stale-banner';
import { PAGE_WORDS } from '@/lib/words/page-words';

/** Above every page of a city whose data is older than promised: since when, and where to look. */
export function StaleNote({ citySlug, asOf }: { citySlug: string; asOf: string | null }) {
  return (
    <StaleBanner>
      {asOf === null
        ? 'The source has not been read whole yet, so much may be missing. '
        : `Last brought up to date on ${asOf}; the city may have moved on since. `}
      <Link href={`/${citySlug}/freshness`} prefetch={false}>
        {PAGE_WORDS['/freshness']}
      </Link>
    </StaleBanner>
  );
}
