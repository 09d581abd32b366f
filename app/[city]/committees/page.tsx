import type { Metadata } from 'next';
import Link from 'next/link';
import { CommitteeTable } from '@/components/committee/committee-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { listCommittees } from '@/db/queries/people/committees';
import { committeesShown } from '@/lib/committees/committees-shown';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = {
  params: Promise<{ city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, PAGE_WORDS['/committees']);
}

export default async function CommitteesPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const all = await listCommittees((await store()).db, city);
  const asksEarlier = (await searchParams).which === 'earlier';
  const { standing, earlier, others } = committeesShown(all);
  const path = `/${city.slug}/committees`;
  return (
    <>
      <PageHeader
        title={PAGE_WORDS['/committees']}
        lede="Where legislation is heard before the full council, and the other bodies on record."
      />
      {all.length === 0 ? <EmptyState reason="none-at-source" title="The record names no body yet." /> : null}
      {asksEarlier ? (
        <Section
          id="earlier"
          title={`Bodies nobody sits in today: ${earlier.length}`}
          aside={
            <Link href={path} prefetch={false}>
              {`Bodies of today: ${standing.length + others.length}`}
            </Link>
          }
        >
          {earlier.length > 0 ? (
            <CommitteeTable committees={earlier} citySlug={city.slug} caption="Bodies nobody sits in today" />
          ) : (
            <EmptyState reason="none-at-source" title="The record names none." />
          )}
        </Section>
      ) : (
        <>
          {standing.length > 0 ? (
            <Section
              id="committees"
              title="Committees of the council"
              aside={
                earlier.length > 0 ? (
                  <Link href={`${path}?which=earlier`} prefetch={false}>
                    {`Bodies nobody sits in today: ${earlier.length}`}
                  </Link>
                ) : null
              }
            >
              <CommitteeTable committees={standing} citySlug={city.slug} caption="Committees" />
            </Section>
          ) : null}
          {others.length > 0 ? (
            <Section id="others" title="Other bodies">
              <CommitteeTable committees={others} citySlug={city.slug} caption="Other bodies" />
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}
