import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DayList } from '@/components/city-timeline/day-list';
import { MonthStrip } from '@/components/city-timeline/month-strip';
import { shortEntry } from '@/components/city-timeline/short-entry';
import { TimelineFilters } from '@/components/city-timeline/timeline-filters';
import { timelineSentence } from '@/components/city-timeline/timeline-sentence';
import { UpcomingList } from '@/components/dashboard/upcoming-list';
import { TooSlow } from '@/components/explorer/too-slow';
import { ClearLink, FilterChips } from '@/components/filter/filter-chips';
import { FilterProblems } from '@/components/filter/filter-problems';
import { cutFacets } from '@/components/filter/first-answer';
import { ListPages } from '@/components/results/list-pages';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { store } from '@/db/engine/store';
import { countMonths } from '@/db/queries/timeline/timeline';
import { listTimelineLines, timelineAhead, timelineFacets } from '@/db/queries/timeline/timeline-lines';
import type { AddressParams } from '@/lib/address/address';
import { cityDay } from '@/lib/dates/city-day';
import { filterParts } from '@/lib/legislation/filter-parts';
import { filterHref } from '@/lib/legislation/filter-print';
import { counted } from '@/lib/words/english';
import { withinLimit } from '../../within-limit';
import { pageTitle } from '../page-title';
import { readCity, requireCity } from '../read-city';
import { readFilter } from '../read-filter';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { city } = await params;
  if (!(await readCity(city))) return { title: 'Page not found' };
  const { filter, names } = await readFilter(city, await searchParams, 'timeline');
  const path = filterHref(`/${city}/timeline`, { ...filter, cursor: null });
  return pageTitle(city, timelineSentence(filter, names), { path });
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const read = await readFilter(city.slug, await searchParams, 'timeline');
  if (read.settled) redirect(read.settled);
  const { filter, names, problems, unknown } = read;
  const { db } = await store();
  const anyDay = { ...filter, from: null, to: null };
  const path = `/${city.slug}/timeline`;
  const today = cityDay(city.timeZone);
  const answer = await withinLimit(
    Promise.all([
      listTimelineLines(db, city, filter),
      countMonths(db, city, anyDay),
      timelineAhead(db, city, filter, today),
      timelineFacets(db, city, filter),
    ]),
  );
  if (!answer) {
    const sentence = timelineSentence(filter, names);
    const year = Number(today.slice(0, 4));
    return <TooSlow path={path} filter={filter} names={names} sentence={sentence} year={year} />;
  }
  const [page, months, ahead, facets] = answer;
  const parts = filterParts(filter, names);
  const isStart = filter.cursor === null && filter.to === null;
  const entries = page.data.map((line) => shortEntry(line, city.process));
  const dated = entries.filter(({ on }) => on !== null);
  const undated = entries.filter(({ on }) => on === null);
  return (
    <div className="explorer">
      <header className="explorer-head">
        <h1>
          <bdi>{timelineSentence(filter, names)}</bdi>
        </h1>
        <FilterChips path={path} parts={parts} />
        <MonthStrip path={path} filter={filter} counts={months} />
        <CountedNote city={city} />
      </header>
      <TimelineFilters
        path={path}
        filter={filter}
        facets={JSON.stringify(cutFacets(filter, facets))}
        names={names}
      />
      <div className="explorer-results">
        <FilterProblems problems={[...problems, ...unknown]} />
        <div className="result-bar" id="results">
          <p className="result-count">{actionWords(page.total)}</p>
          <button className="button filters-button" data-quiet="" type="button" popoverTarget="timeline-form">
            Filters
          </button>
        </div>
        {isStart && ahead.length > 0 ? (
          <Section id="ahead" title="Ahead">
            <UpcomingList events={ahead} />
          </Section>
        ) : null}
        {dated.length > 0 ? <DayList entries={dated} /> : null}
        {undated.length > 0 ? (
          <Section id="undated" title="Without a date">
            <p className="soft small">
              It happened, the record says, but no source that we have prints the day.
            </p>
            <DayList entries={undated} level={3} />
          </Section>
        ) : null}
        {page.data.length > 0 ? null : parts.length > 0 ? (
          <EmptyState reason="no-match" title="Nothing on record matches.">
            <p>
              <ClearLink path={path} />
            </p>
          </EmptyState>
        ) : (
          <EmptyState reason="none-at-source" title={`The record of ${city.name} has no actions yet.`} />
        )}
        <ListPages path={path} filter={filter} next={page.next} previous={page.previous} />
      </div>
    </div>
  );
}

function actionWords(total: number) {
  return counted(total, 'action');
}
