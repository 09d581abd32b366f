import type { Metadata } from 'next';
import { FilterProblems } from '@/components/filter/filter-problems';
import { CompareForm } from '@/components/member/compare-form';
import { CompareTable } from '@/components/member/compare-table';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/engine/store';
import { readVoteChoices } from '@/db/queries/votes/vote-choices';
import type { AddressParams } from '@/lib/address/address';
import { COMPARED_MOST, comparedAddress } from '@/lib/address/compared-members';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMember } from '../read-member';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Compare members');
}

export default async function ComparePage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { values, problems } = comparedAddress.parse(await searchParams, 'any');
  const { db } = await store();
  const [choices, ...found] = await Promise.all([
    readVoteChoices(db, city),
    ...values.member.map(async (slug) => {
      const one = await readMember(city.slug, slug);
      return one && { member: one.member, ...one.figures };
    }),
  ]);
  const compared = found.filter((one) => one !== null);
  return (
    <>
      <PageHeader
        title="Compare members"
        lede="Two to four members side by side, in counts. No scores: how often two vote alike says nothing about why."
      />
      <div className="stack">
        <CompareForm
          citySlug={city.slug}
          chosen={compared.map(({ member }) => member)}
          choices={choices.members}
          most={COMPARED_MOST}
        />
        <FilterProblems problems={problems} />
        <CountedNote city={city} />
        {compared.length >= 2 ? (
          <CompareTable compared={compared} citySlug={city.slug} />
        ) : (
          <EmptyState reason="no-match" title="Choose two to four members." />
        )}
      </div>
    </>
  );
}
