import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { stageBefore } from '@/lib/committees/stage-before';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { CommitteeDesk } from '@/lib/views/committees';
import { clipTitles } from '@/lib/words/clip-titles';
import { inFigures } from '@/lib/words/english';
import { WaitingTable } from './waiting-table';

const RULES = {
  'in-committee': 'Assigned here and in committee today; longest in its stage first.',
  'on-floor': 'Before the council today, whatever committee it came from; longest first.',
  'with-executive': 'With the mayor today, whatever committee it came from; longest first.',
};

/** What lies before a body and how long, with the rule and the way to all of it. */
export function WaitingBefore({
  desk,
  body,
  today,
  citySlug,
}: {
  desk: CommitteeDesk;
  body: { name: string; slug: string; kind: string };
  today: string;
  citySlug: string;
}) {
  const stage = stageBefore(body.kind);
  const committee = stage === 'in-committee' ? [body.slug] : [];
  const all = filterOf({ committee, stage: [stage], sort: 'longest-waiting' });
  const total = desk.waitingTotal;
  return (
    <Section
      id="before"
      title={`Before it today: ${inFigures(total)}`}
      aside={
        total > 0 ? (
          <Link href={filterHref(`/${citySlug}/legislation`, all)} prefetch={false}>
            {`All ${inFigures(total)}, longest waiting first`}
          </Link>
        ) : null
      }
    >
      {total === 0 ? (
        <EmptyState reason="none-at-source" title="Nothing waits here, as far as the record goes." />
      ) : (
        <>
          <p className="soft small">{RULES[stage]}</p>
          <WaitingTable items={clipTitles(desk.waiting)} name={body.name} today={today} citySlug={citySlug} />
        </>
      )}
    </Section>
  );
}
