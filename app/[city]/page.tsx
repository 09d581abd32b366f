import type { Metadata } from 'next';
import Link from 'next/link';
import { DashboardHead } from '@/components/dashboard/dashboard-head';
import { FigureList } from '@/components/dashboard/figure-list';
import { ItemLine } from '@/components/dashboard/item-line';
import { UpcomingList } from '@/components/dashboard/upcoming-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { readDashboard } from '@/db/queries/city/dashboard';
import { cityDay } from '@/lib/dates/city-day';
import { type Filter, filterOf, ORDINANCE_KINDS } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { ordinancesNoun } from '@/lib/status/cities/nouns';
import { asOfWords } from '@/lib/words/as-of-words';
import { capitalized, inFigures } from '@/lib/words/english';
import { OUTCOME_WORDS, STAGE_WORDS } from '@/lib/words/status-words';
import { type Kind, OPEN_STAGES } from '@/lib/words/vocabulary';
import { readCity, requireCity } from './read-city';

const shortcutsOf = (process: string | null): readonly { label: string; kinds: readonly Kind[] }[] => [
  { label: capitalized(ordinancesNoun(process)), kinds: ORDINANCE_KINDS },
  { label: 'Executive orders', kinds: ['executive-order'] },
];

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const city = await readCity((await params).city);
  if (!city) return { title: 'Page not found' };
  return { title: { absolute: `${city.name} today · Passage` } };
}

export default async function TodayPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const today = cityDay(city.timeZone);
  const board = await readDashboard((await store()).db, city, today);
  const hrefOf = (filter: Filter) => filterHref(`/${city.slug}/legislation`, filter);
  const open = filterOf({ stage: [...OPEN_STAGES] });
  const underWay = board.stages
    .filter(({ stage }) => OPEN_STAGES.includes(stage))
    .reduce((sum, { count }) => sum + count, 0);
  const unplaced = board.everything.count - board.stages.reduce((sum, { count }) => sum + count, 0);
  const waiting = { ...open, sort: 'longest-waiting' } as const;
  return (
    <>
      <DashboardHead
        city={city}
        today={today}
        asOf={asOfWords(city.asOf, city.feed, city.timeZone)}
        latestOn={board.movedLast[0]?.lastActionOn ?? null}
        total={{ count: board.everything.count, href: hrefOf(board.everything.filter) }}
        underWay={{ count: underWay, href: hrefOf(open) }}
        numbers={[...new Set(board.movedLast.flatMap(({ number }) => number ?? []))].slice(0, 2)}
        shortcuts={[
          ...shortcutsOf(city.process)
            .filter(({ kinds }) => kinds.some((kind) => board.kinds.includes(kind)))
            .map(({ label, kinds }) => ({ label, href: hrefOf(filterOf({ kind: [...kinds] })) })),
          { label: 'Everything', href: hrefOf(board.everything.filter) },
        ]}
      />
      <div className="dashboard">
        <div>
          <Section
            id="moved"
            title="Moved last"
            aside={
              <Link href={`/${city.slug}/timeline`} prefetch={false}>
                The whole timeline
              </Link>
            }
          >
            {board.movedLast.length > 0 ? (
              <ul className="item-lines">
                {board.movedLast.map((item) => (
                  <ItemLine item={item} key={item.slug} />
                ))}
              </ul>
            ) : (
              <EmptyState reason="none-at-source" title="Nothing is on record yet." />
            )}
          </Section>
          <Section
            id="ahead"
            title="Scheduled"
            aside={
              <Link href={hrefOf(waiting)} prefetch={false}>
                What has waited longest
              </Link>
            }
          >
            {board.upcoming.length + board.meetings.length > 0 ? (
              <UpcomingList events={board.upcoming} meetings={board.meetings} />
            ) : (
              <EmptyState reason="none-at-source" title="The record announces nothing from today on.">
                <p>Events whose day has passed stand on the pages of their items.</p>
              </EmptyState>
            )}
          </Section>
        </div>
        <div className="dashboard-figures">
          <Section id="stages" title="Where it stands">
            <FigureList
              label="Items by stage"
              rows={board.stages.map(({ stage, count, filter }) => ({
                label: STAGE_WORDS[stage].label,
                count,
                href: hrefOf(filter),
              }))}
            />
            {unplaced > 0 ? (
              <p className="hint">{`The stage of ${inFigures(unplaced)} more is not known.`}</p>
            ) : null}
          </Section>
          <Section id="outcomes" title="How it ended">
            <FigureList
              label="Items by outcome"
              rows={board.outcomes.map(({ outcome, count, filter }) => ({
                label: OUTCOME_WORDS[outcome].label,
                count,
                href: hrefOf(filter),
              }))}
            />
          </Section>
          <Section id="carriers" title="Who carries what is under way">
            {board.carriers.length > 0 ? (
              <FigureList
                label="Items under way by council member"
                rows={board.carriers.map(({ name, count, filter }) => ({
                  label: name,
                  count,
                  href: hrefOf(filter),
                }))}
              />
            ) : (
              <EmptyState reason="none-at-source" title="The record names nobody." />
            )}
          </Section>
        </div>
      </div>
    </>
  );
}
