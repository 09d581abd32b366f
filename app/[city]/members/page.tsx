import type { Metadata } from 'next';
import Link from 'next/link';
import { FilterProblems } from '@/components/filter/filter-problems';
import { memberLine } from '@/components/member/member-line';
import { MemberTable } from '@/components/member/member-table';
import { Button } from '@/components/ui/button';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { PageHeader } from '@/components/ui/page-header';
import { PageNeighbours } from '@/components/ui/page-neighbours';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { listMembers } from '@/db/queries/people/members';
import type { AddressParams } from '@/lib/address/address';
import { membersAddress, membersHref, membersShown } from '@/lib/address/members';
import { counted, inFigures } from '@/lib/words/english';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, PAGE_WORDS['/members']);
}

export default async function MembersPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { data, total: everybody } = await listMembers((await store()).db, city);
  const { values: filter, problems } = membersAddress.parse(await searchParams, 'any');
  const { shown, total, hasNext } = membersShown(data, filter);
  const seated = data.filter(({ isCurrent }) => isCurrent).length;
  const hrefOf = (page: number) => membersHref(city.slug, { ...filter, page });
  const title =
    filter.name !== null
      ? `Named so: ${inFigures(total)}`
      : filter.who === 'now'
        ? `In office, as far as the record goes: ${total}`
        : `Earlier, and others on record: ${inFigures(total)}`;
  return (
    <>
      <PageHeader
        title={PAGE_WORDS['/members']}
        lede={`${counted(everybody, 'person holds or held', 'people hold or held')} a seat or an office in the record of ${city.name}.`}
      />
      {everybody === 0 ? (
        <EmptyState reason="none-at-source" title="The record names nobody yet." />
      ) : (
        <>
          <form className="form-row vote-filters" method="get" action={membersHref(city.slug, {})}>
            <Field label="Part of a name" name="name" defaultValue={filter.name ?? ''} maxLength={100} />
            <Button type="submit">Find</Button>
          </form>
          <FilterProblems problems={problems} />
          <CountedNote city={city} />
          <Section
            id="listed"
            title={title}
            aside={
              <ul className="inline-list">
                {filter.who === 'now' && filter.name === null ? null : (
                  <li>
                    <Link href={membersHref(city.slug, {})} prefetch={false}>
                      {`In office: ${inFigures(seated)}`}
                    </Link>
                  </li>
                )}
                {filter.who === 'earlier' && filter.name === null ? null : (
                  <li>
                    <Link href={membersHref(city.slug, { who: 'earlier' })} prefetch={false}>
                      {`Earlier, and others: ${inFigures(everybody - seated)}`}
                    </Link>
                  </li>
                )}
                <li>
                  <Link href={`/${city.slug}/members/compare`} prefetch={false}>
                    Compare members
                  </Link>
                </li>
              </ul>
            }
          >
            {shown.length > 0 ? (
              <MemberTable members={shown.map(memberLine)} citySlug={city.slug} caption={title} />
            ) : filter.name === null ? (
              <EmptyState
                reason="none-at-source"
                title={filter.who === 'now' ? 'No term on record covers today.' : 'Nobody else is on record.'}
              />
            ) : (
              <EmptyState reason="no-match" title="Nobody on record has such a name." />
            )}
            <PageNeighbours
              previous={filter.page > 1 ? hrefOf(filter.page - 1) : null}
              next={hasNext ? hrefOf(filter.page + 1) : null}
            />
          </Section>
        </>
      )}
    </>
  );
}
