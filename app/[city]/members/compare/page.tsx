import type { Metadata } from 'next';
import { CompareTable } from '@/components/member/compare-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { store } from '@/db/client';
import { readMemberFigures } from '@/db/queries/attendance';
import { readVoteChoices } from '@/db/queries/roll-calls';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMember } from '../read-member';

export const dynamic = 'force-dynamic';

const PLACES = [1, 2, 3, 4];

type Props = { params: Promise<{ city: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Compare members');
}

export default async function ComparePage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const slugs = slugsAsked(await searchParams);
  const { db } = await store();
  const [choices, ...found] = await Promise.all([
    readVoteChoices(db, city),
    ...slugs.map(async (slug) => {
      const [member, figures] = await Promise.all([
        readMember(city.slug, slug),
        readMemberFigures(db, city, slug),
      ]);
      return member && { member, ...figures };
    }),
  ]);
  const compared = found.filter((one) => one !== null);
  return (
    <>
      <PageHeader
        title="Compare members"
        lede="Two to four members side by side, in counts. No scores: how often two vote alike says nothing about why."
      />
      <form className="form-row vote-filters" method="get" action={`/${city.slug}/members/compare`}>
        {PLACES.map((place) => (
          <SelectField
            label={`Member ${place}`}
            name="member"
            id={`member-${place}`}
            defaultValue={slugs[place - 1] ?? ''}
            key={place}
          >
            <option value="">Nobody</option>
            {choices.members.map(({ slug, name }) => (
              <option value={slug} key={slug}>
                {name}
              </option>
            ))}
          </SelectField>
        ))}
        <Button type="submit">Compare</Button>
      </form>
      {compared.length >= 2 ? (
        <CompareTable compared={compared} citySlug={city.slug} />
      ) : (
        <EmptyState reason="no-match" title="Choose two to four members." />
      )}
    </>
  );
}

function slugsAsked(params: SearchParams): string[] {
  const given = params instanceof URLSearchParams ? params.getAll('member') : [params.member].flat();
  const named = given.filter((slug): slug is string => typeof slug === 'string' && slug.length > 0);
  return [...new Set(named)].slice(0, PLACES.length);
}
