import type { Metadata } from 'next';
import { MemberTable } from '@/components/member/member-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/client';
import { listMembers } from '@/db/queries/members';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Members');
}

export default async function MembersPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const { data, total } = await listMembers((await store()).db, city);
  const seated = data.filter((member) => member.isCurrent);
  const others = data.filter((member) => !member.isCurrent);
  return (
    <>
      <PageHeader
        title="Members"
        lede={`${total.toLocaleString('en-US')} people hold or held a seat or an office in the record of ${city.name}.`}
      />
      {total === 0 ? (
        <EmptyState reason="none-at-source" title="The record names nobody yet." />
      ) : (
        <>
          <Section id="seated" title="In office, as far as the record goes">
            {seated.length > 0 ? (
              <MemberTable members={seated} citySlug={city.slug} caption="People in office" />
            ) : (
              <EmptyState reason="none-at-source" title="No term on record covers today." />
            )}
          </Section>
          {others.length > 0 ? (
            <Section id="others" title="Earlier, and others on record">
              <MemberTable members={others} citySlug={city.slug} caption="Earlier members and others" />
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}
