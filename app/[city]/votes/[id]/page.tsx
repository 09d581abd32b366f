import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { CorrectionList } from '@/components/vote/correction-list';
import { SeatPicture } from '@/components/vote/seat-picture';
import { VoteFacts } from '@/components/vote/vote-facts';
import { VoterTable } from '@/components/vote/voter-table';
import { formatDay } from '@/lib/dates/format-day';
import { differingCounts } from '@/lib/votes/tally';
import { RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readRollCall } from './read-roll-call';

type Props = { params: Promise<{ city: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, id } = await params;
  const vote = await readRollCall(city, id);
  if (!vote) return { title: 'Page not found' };
  return pageTitle(
    city,
    `Vote on ${vote.item.number ?? vote.item.title}, ${vote.on ? formatDay(vote.on) : 'day not known'}`,
  );
}

export default async function VotePage({ params }: Props) {
  const { city: citySlug, id } = await params;
  const city = await requireCity(citySlug);
  const vote = await readRollCall(city.slug, id);
  if (!vote) return missing();
  const differing = differingCounts(vote, vote.votes);
  const score = scoreOf(vote);
  return (
    <>
      <PageHeader
        kicker={[vote.body, vote.on ? formatDay(vote.on, 'full') : 'Day not known']
          .filter(Boolean)
          .join(', ')}
        title={`${vote.result ? RESULT_WORDS[vote.result] : 'Result not said'}, ${score}`}
        lede={
          <>
            <bdi>{vote.raw ?? vote.text ?? 'Roll call'}</bdi>:{' '}
            <Link href={`/${city.slug}/legislation/${vote.item.slug}`} prefetch={false}>
              {vote.item.number ? <bdi>{vote.item.number}</bdi> : null} <bdi>{vote.item.title}</bdi>
            </Link>
          </>
        }
      />
      {vote.goneSince ? <Notice tone="caution" title="The source no longer lists this roll call." /> : null}
      {differing.length > 0 ? (
        <Notice tone="caution" title="The source’s own count differs from the names it prints.">
          <p>{`It differs in: ${differing.join(', ')}. Both are shown as they are.`}</p>
        </Notice>
      ) : null}
      <div className="vote-page">
        <VoteFacts vote={vote} city={city} />
        {vote.votes.length > 0 ? (
          <SeatPicture
            seats={vote.votes}
            label={`Seats by vote, ${score} yes to no; the table below has every name`}
          />
        ) : null}
      </div>
      <Section id="voters" title={`By name: ${vote.votes.length}`}>
        {vote.votes.length > 0 ? (
          <VoterTable votes={vote.votes} citySlug={city.slug} />
        ) : (
          <EmptyState reason="none-at-source" title="How each member voted is not in the record." />
        )}
      </Section>
      {vote.corrections.length > 0 ? (
        <Section id="corrections" title="Corrected since we first saw it">
          <CorrectionList corrections={vote.corrections} timeZone={city.timeZone} />
        </Section>
      ) : null}
      {vote.sources.length > 0 ? (
        <Section id="sources" title="Sources">
          <SourceList sources={vote.sources} />
        </Section>
      ) : null}
    </>
  );
}
