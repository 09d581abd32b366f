import type { Metadata } from 'next';
import Link from 'next/link';
import { FreshnessFacts } from '@/components/freshness/freshness-facts';
import { IssueTable } from '@/components/freshness/issue-table';
import { ReplicaFacts } from '@/components/freshness/replica-facts';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { findFreshness, readingOf } from '@/db/queries/city/freshness';
import { instantInWords } from '@/lib/dates/instant-in-words';
import { ageWords } from '@/lib/words/age-words';
import { clipText } from '@/lib/words/clip-text';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { sideListWords } from '@/lib/words/side-list-words';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, PAGE_WORDS['/freshness']);
}

export default async function FreshnessPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const opened = await store();
  const freshness = { ...(await findFreshness(opened.db, city)), ...readingOf(opened) };
  const { failing, isStale, ageMinutes, openIssues, sideLists } = freshness;
  return (
    <>
      <PageHeader title={PAGE_WORDS['/freshness']} lede={ledeOf(city.name, ageMinutes)} />
      {failing ? (
        <Notice tone="error" title="Reading the source has been failing.">
          <p>{`Since ${instantInWords(failing.since, city.timeZone)}. What you see is what was read before.`}</p>
          {failing.error ? (
            <p>
              <bdi>{failing.error}</bdi>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {isStale && !failing ? (
        <Notice tone="caution" title="This is older than we promise.">
          <p>Look at the source itself where the day matters.</p>
        </Notice>
      ) : null}
      <Section id="facts" title="Where it is from">
        <FreshnessFacts freshness={freshness} timeZone={city.timeZone} />
      </Section>
      {freshness.replicas.length > 0 ? (
        <Section id="copies" title="Which database this was read from">
          <ReplicaFacts freshness={freshness} />
        </Section>
      ) : null}
      {sideLists.length > 0 ? (
        <Section id="lists" title="What is read of each item, and what is not">
          <ul className="plain-list">
            {sideLists.map((known) => (
              <li key={known.list}>{sideListWords(known)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="issues" title="What could not be read as it should">
        {openIssues.length > 0 ? (
          <IssueTable
            issues={openIssues.map(({ examples, ...issue }) => ({
              ...issue,
              examples: examples.map((example) => clipText(example, 240)),
            }))}
          />
        ) : (
          <EmptyState reason="none-at-source" title="No issue is open." />
        )}
      </Section>
      <Section id="more" title="Look closer">
        <ul className="plain-list">
          <li>
            <Link href={`/${city.slug}/changes`} prefetch={false}>
              Every change we saw, and when
            </Link>
          </li>
          <li>
            <Link href={`/${city.slug}/status-review`} prefetch={false}>
              Where our status and the source’s word differ
            </Link>
          </li>
          <li>
            <a href={`/api/v1/${city.slug}/freshness`}>The same as data</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

function ledeOf(city: string, ageMinutes: number | null) {
  if (ageMinutes === null) return `The record of ${city} has not been read whole yet.`;
  return `The record of ${city} is ${ageWords(ageMinutes)} old.`;
}
