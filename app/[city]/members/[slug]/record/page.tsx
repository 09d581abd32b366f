import type { Metadata } from 'next';
import Link from 'next/link';
import { FilterProblems } from '@/components/filter/filter-problems';
import { RecordFilters } from '@/components/member/record-filters';
import { RecordTable } from '@/components/member/record-table';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PageNeighbours } from '@/components/ui/page-neighbours';
import { store } from '@/db/engine/store';
import { listMemberRecord, recordSelection } from '@/db/queries/people/member-record';
import type { AddressParams } from '@/lib/address/address';
import { keepPlace } from '@/lib/address/keep-place';
import { recordAddress, recordHref } from '@/lib/address/member-record';
import { yearsOf } from '@/lib/members/year';
import { clipTitles } from '@/lib/words/clip-titles';
import { NOT_COUNTED } from '@/lib/words/counted-words';
import { counted } from '@/lib/words/english';
import { missing } from '../../../../missing';
import { pageTitle } from '../../../page-title';
import { requireCity } from '../../../read-city';
import { readMember } from '../../read-member';

type Props = { params: Promise<{ city: string; slug: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const found = await readMember(city, slug);
  return found ? pageTitle(city, `${found.member.name}, item by item`) : { title: 'Page not found' };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const found = await readMember(city.slug, slug);
  if (!found) return missing();
  const { member, tally } = found;
  const kicker = (
    <Link href={`/${city.slug}/members/${member.slug}`} prefetch={false} dir="auto">
      {member.name}
    </Link>
  );
  if (!tally) return <PageHeader kicker={kicker} title="Item by item" lede={NOT_COUNTED} />;
  const asked = recordAddress.parse(await searchParams, 'any');
  const selection = recordSelection(member.slug, asked.values);
  const { values: filter, problems } = keepPlace(asked, 'votes', selection);
  const { db } = await store();
  const record = await listMemberRecord(db, city, member.slug, filter);
  const isNarrowed = recordAddress.print({ ...filter, limit: undefined, cursor: null }) !== '';
  const hrefOf = (cursor: string | null) =>
    cursor && recordHref(city.slug, member.slug, { ...filter, cursor });
  return (
    <>
      <PageHeader
        kicker={kicker}
        title="Item by item"
        lede={`${counted(record.total, 'item')} that ${member.name} carries or stands in a roll call on, latest action first, each once.`}
      />
      <div className="stack" id="results">
        <RecordFilters
          citySlug={city.slug}
          member={member.slug}
          filter={filter}
          years={yearsOf(tally.months)}
        />
        <FilterProblems problems={problems} />
        <CountedNote city={city} />
        {record.data.length > 0 ? (
          <RecordTable items={clipTitles(record.data)} name={member.name} citySlug={city.slug} />
        ) : (
          <EmptyState
            reason={isNarrowed ? 'no-match' : 'none-at-source'}
            title={isNarrowed ? 'No item on record matches.' : 'No such item is on record.'}
          >
            {isNarrowed ? (
              <p>
                <Link href={recordHref(city.slug, member.slug, {})} prefetch={false}>
                  Show all of them
                </Link>
              </p>
            ) : null}
          </EmptyState>
        )}
        <PageNeighbours previous={hrefOf(record.previous)} next={hrefOf(record.next)} />
      </div>
    </>
  );
}
