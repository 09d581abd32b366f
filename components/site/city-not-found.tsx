import Link from 'next/link';
import { PageFrame } from '@/components/site/page-frame';
import { PageHeader } from '@/components/ui/page-header';

/** The whole page where an address names no city that is followed. */
export function CityNotFound() {
  return (
    <PageFrame city={null}>
      <PageHeader
        title="There is no page at this address"
        lede="It may be mistyped, or name a city that is not followed here."
      />
      <p>
        <Link href="/" prefetch={false}>
          See the cities that are followed
        </Link>
      </p>
    </PageFrame>
  );
}
