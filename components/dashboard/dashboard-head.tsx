import Link from 'next/link';
import { FindForm } from '@/components/site/find-form';
import { PageHeader } from '@/components/ui/page-header';
import { formatDay } from '@/lib/dates/format-day';
import { counted, inFigures } from '@/lib/words/english';

/** The city and the day, the size of the record, the search, and the three lists people ask for most. */
export function DashboardHead({
  city,
  today,
  total,
  underWay,
  shortcuts,
  asOf,
  latestOn,
  numbers,
}: {
  city: { slug: string; name: string };
  today: string;
  total: { count: number; href: string };
  underWay: { count: number; href: string };
  shortcuts: readonly { label: string; href: string }[];
  /** How current the record is, in words; null where it was never read whole. */
  asOf: string | null;
  /** Day of the newest action held; null where there is none. */
  latestOn: string | null;
  /** Numbers of the city to give as examples. */
  numbers: readonly string[];
}) {
  return (
    <PageHeader
      kicker={<time dateTime={today}>{formatDay(today, 'full')}</time>}
      title={
        <>
          <bdi>{city.name}</bdi> today
        </>
      }
      lede={
        <>
          <Link href={total.href} prefetch={false}>
            {`${counted(total.count, 'item')} on record`}
          </Link>
          {', '}
          <Link href={underWay.href} prefetch={false}>
            {`${inFigures(underWay.count)} of them under way`}
          </Link>
          . <AsOf asOf={asOf} latestOn={latestOn} citySlug={city.slug} />
        </>
      }
    >
      <div className="dashboard-find">
        <FindForm citySlug={city.slug} id="find-today" />
        <p className="hint">
          A number{numbers.length > 0 ? <bdi>{`, such as ${numbers.join(' or ')},`}</bdi> : null} opens its
          page, however it is written.
        </p>
      </div>
      <nav aria-label="Lists">
        <ul className="presets">
          {shortcuts.map(({ label, href }) => (
            <li key={label}>
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </PageHeader>
  );
}

function AsOf({
  asOf,
  latestOn,
  citySlug,
}: {
  asOf: string | null;
  latestOn: string | null;
  citySlug: string;
}) {
  return (
    <span className="dashboard-as-of">
      {asOf === null ? 'The source has not been read whole yet. ' : `As of ${asOf}. `}
      {latestOn === null ? null : `The newest action on record is of ${formatDay(latestOn)}. `}
      <Link href={`/${citySlug}/freshness`} prefetch={false}>
        From which sources
      </Link>
    </span>
  );
}
