import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { readCity, requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const city = await readCity((await params).city);
  return { title: city ? `${PAGE_WORDS['/about']} · ${city.name}` : 'Page not found' };
}

export default async function AboutPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const home = `/${city.slug}`;
  return (
    <>
      <PageHeader
        title={`About the record of ${city.name}`}
        lede="Passage follows every ordinance, resolution and executive order from filing to law, and shows where each fact comes from."
      />
      <div className="prose">
        <h2>What this is</h2>
        <ul>
          <li>One page for every item: where it stands, why we say so, what happened and when.</li>
          <li>Every status is worked out from recorded actions, by rules anyone can read and check.</li>
          <li>Every fact names its source. What is inferred is marked. What is not known is said.</li>
        </ul>
        <h2>What it is not</h2>
        <ul>
          <li>Not the official record. Only the clerk certifies what the council did.</li>
          <li>Not legal advice, and not the text in force: the municipal code is published elsewhere.</li>
          <li>Not complete. An item that is missing here may well exist.</li>
        </ul>
        <h2>Where the facts come from</h2>
        {city.feed === 'record' ? (
          <p>
            From a record kept with Passage: council minutes, agendas and file pages, official releases, the
            city’s own pages, and press reports where nothing official was at hand. Each item lists its
            sources, and where they disagree the page says which one is shown and why. Titles and words of the
            official record are quoted; summaries are our own.
          </p>
        ) : (
          <p>
            From the city’s own legislative system, read regularly. Rows that disappear there are marked here,
            not removed.
          </p>
        )}
        <h2>How to read it</h2>
        <p>
          <Link href={`${home}/about/statuses`} prefetch={false}>
            What every status means
          </Link>{' '}
          explains stages, outcomes, rules and legal clocks.{' '}
          <Link href={`${home}/freshness`} prefetch={false}>
            {PAGE_WORDS['/freshness']}
          </Link>{' '}
          says when the record was last brought up to date.
        </p>
        <h2>If something is wrong</h2>
        <p>
          Each item’s page ends with a way to report an error, where whoever runs this site has set an
          address. Corrections to the official record itself go to the city clerk.
        </p>
      </div>
    </>
  );
}
