import type { Metadata } from 'next';
import { CommitteeTable } from '@/components/committee/committee-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/client';
import { listCommittees } from '@/db/queries/committees';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Committees');
}

export default async function CommitteesPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const all = await listCommittees((await store()).db, city);
  const committees = all.filter(({ kind }) => kind === 'committee');
  const others = all.filter(({ kind }) => kind !== 'committee');
  return (
    <>
      <PageHeader
        title="Committees"
        lede="Where legislation is heard before the full council, and the other bodies on record."
      />
      {all.length === 0 ? <EmptyState reason="none-at-source" title="The record names no body yet." /> : null}
      {committees.length > 0 ? (
        <Section id="committees" title="Committees of the council">
          <CommitteeTable committees={committees} citySlug={city.slug} caption="Committees" />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section id="others" title="Other bodies">
          <CommitteeTable committees={others} citySlug={city.slug} caption="Other bodies" />
        </Section>
      ) : null}
    </>
  );
}
