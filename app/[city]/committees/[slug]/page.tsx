import type { Metadata } from 'next';
import Link from 'next/link';
import { assignedHref, kindWords } from '@/components/committee/committee-words';
import { ItemLine } from '@/components/dashboard/item-line';
import { EmptyState } from '@/components/ui/empty-state';
import { FollowLinks } from '@/components/ui/follow-links';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { store } from '@/db/client';
import { listItems } from '@/db/queries/legislation';
import { filterOf } from '@/lib/legislation/filter';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readCommittee } from '../read-committee';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const found = await readCommittee(city, slug);
  return found ? pageTitle(city, found.name) : { title: 'Page not found' };
}

export default async function CommitteePage({ params }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const body = await readCommittee(city.slug, slug);
  if (!body) return missing();
  const items = await listItems((await store()).db, city, filterOf({ committee: [body.slug], limit: 10 }));
  return (
    <>
      <PageHeader
        kicker={kindWords(body.kind)}
        title={<bdi>{body.name}</bdi>}
        lede={body.memberCount === null ? null : `${body.memberCount} seats.`}
      >
        {body.note ? <LongText text={body.note} /> : null}
        <FollowLinks path={`/${city.slug}/committees/${body.slug}`} />
      </PageHeader>
      <Section
        id="assigned"
        title={`Assigned here: ${items.total.toLocaleString('en-US')}`}
        aside={
          items.total > 0 ? (
            <Link href={assignedHref(city.slug, body.slug)} prefetch={false}>
              All of it, with filters
            </Link>
          ) : null
        }
      >
        {items.data.length > 0 ? (
          <ul className="item-lines">
            {items.data.map((item) => (
              <ItemLine item={item} key={item.slug} />
            ))}
          </ul>
        ) : (
          <EmptyState reason="none-at-source" title="The record assigns nothing to it." />
        )}
      </Section>
      <Section id="members" title="Who sits here">
        {body.members.length > 0 ? (
          <ul className="plain-list">
            {body.members.map((member) => (
              <li key={`${member.slug} ${member.title}`}>
                <Link href={`/${city.slug}/members/${member.slug}`} prefetch={false}>
                  <bdi>{member.name}</bdi>
                </Link>
                <span className="soft">
                  , <bdi>{member.title}</bdi>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState reason="none-at-source" title="The record names no present member." />
        )}
      </Section>
      {body.sources.length > 0 ? (
        <Section id="sources" title="Sources">
          <SourceList sources={body.sources} />
        </Section>
      ) : null}
    </>
  );
}
