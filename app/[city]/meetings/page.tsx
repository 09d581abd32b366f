import type { Metadata } from 'next';
import { readMeetings } from '@/app/answers/read-meetings';
import { ClearLink, FilterChips } from '@/components/filter/filter-chips';
import { FilterProblems } from '@/components/filter/filter-problems';
import { MeetingDays } from '@/components/meeting/meeting-days';
import { MeetingList } from '@/components/meeting/meeting-list';
import { MeetingViews, monthHref } from '@/components/meeting/meeting-views';
import { MonthView } from '@/components/meeting/month-view';
import { ListPages } from '@/components/results/list-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/engine/store';
import { listMeetingLines, listMonth, meetingSpan } from '@/db/queries/meetings/meeting-lines';
import type { AddressParams } from '@/lib/address/address';
import { cityDay } from '@/lib/dates/city-day';
import { monthInWords } from '@/lib/dates/day-in-words';
import { filterOf } from '@/lib/legislation/filter';
import { filterParts } from '@/lib/legislation/filter-parts';
import { filterHref } from '@/lib/legislation/filter-print';
import { counted } from '@/lib/words/english';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../page-title';
import { readCity, requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { city: slug } = await params;
  const city = await readCity(slug);
  if (!city) return { title: 'Page not found' };
  const { filter, month } = await readMeetings((await store()).db, city, await searchParams);
  const path = `/${slug}/meetings`;
  return pageTitle(slug, month ? `Meetings of ${monthInWords(month)}` : PAGE_WORDS['/meetings'], {
    path: month ? monthHref(path, month, filter.committee) : filterHref(path, filter),
    types: { 'text/calendar': `/${slug}/calendar.ics` },
  });
}

export default async function MeetingsPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { db } = await store();
  const { filter: asked, month, names, problems } = await readMeetings(db, city, await searchParams);
  const { committee } = asked;
  const filter = month ? filterOf({ committee }) : asked;
  const [span, page, ofMonth] = await Promise.all([
    meetingSpan(db, city, committee),
    month ? null : listMeetingLines(db, city, filter),
    month ? listMonth(db, city, month, committee) : [],
  ]);
  const path = `/${city.slug}/meetings`;
  const parts = filterParts(filter, names);
  const today = cityDay(city.timeZone);
  const opening = month ?? monthToOpen(filter.to ?? filter.from ?? today, span);
  return (
    <>
      <PageHeader
        title={month ? `Meetings of ${monthInWords(month)}` : PAGE_WORDS['/meetings']}
        lede={city.feed === 'record' ? INFERRED : LISTED}
      >
        <FilterChips path={path} parts={parts} />
        <MeetingViews
          path={path}
          listHref={filterHref(path, filterOf({ committee, from: filter.from, to: filter.to }))}
          month={opening}
          committee={committee}
          current={month ? 'month' : 'list'}
        />
        {page ? <MeetingDays path={path} filter={filter} /> : null}
      </PageHeader>
      <FilterProblems problems={problems} />
      {month ? (
        <MonthView path={path} month={month} committee={committee} meetings={ofMonth} today={today} />
      ) : null}
      {page ? (
        <div className="stack" id="results">
          <p className="result-count">{countWords(page.total)}</p>
          {page.data.length > 0 ? <MeetingList meetings={page.data} /> : null}
          {page.data.length === 0 && parts.length > 0 ? (
            <EmptyState reason="no-match" title="No meeting on record matches.">
              <p>
                <ClearLink path={path} />
              </p>
            </EmptyState>
          ) : null}
          {page.data.length === 0 && parts.length === 0 ? (
            <EmptyState reason="none-at-source" title={`The record of ${city.name} lists no meetings.`} />
          ) : null}
          <ListPages path={path} filter={filter} next={page.next} previous={page.previous} />
        </div>
      ) : null}
    </>
  );
}

const LISTED = 'As the source lists them: drafts, cancelled and doubled ones too, each labelled.';
const INFERRED =
  'The record lists no meetings of their own. Each of these is inferred from dated actions that the council, a named committee or Mayor-Council can only have taken in one; hours, places and the rest of their agendas are not known.';

/** The month of a day, moved into the months that have meetings. */
function monthToOpen(day: string, span: { first: string; last: string } | null): string | null {
  if (!span) return null;
  const kept = day < span.first ? span.first : day > span.last ? span.last : day;
  return kept.slice(0, 7);
}

function countWords(total: number) {
  return counted(total, 'meeting');
}
