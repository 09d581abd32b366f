import type { Metadata } from 'next';
import Link from 'next/link';
import { MeetingStanding } from '@/components/meeting/meeting-standing';
import { SheetTable } from '@/components/meeting/sheet-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/engine/store';
import { readMeetingSheet } from '@/db/queries/meetings/meeting-sheet';
import { meetingStanding } from '@/db/queries/meetings/meeting-standing';
import { formatDay } from '@/lib/dates/format-day';
import { timeInWords } from '@/lib/dates/instant-in-words';
import { clipText } from '@/lib/words/clip-text';
import { absenceWords, bodyWords } from '@/lib/words/meeting-words';
import { missing } from '../../../../missing';
import { pageTitle } from '../../../page-title';
import { requireCity } from '../../../read-city';
import { readMeeting } from '../../read-meeting';

type Props = { params: Promise<{ city: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  return pageTitle(city, 'Meeting sheet', { path: `/${city}/meetings/${slug}` });
}

export default async function MeetingSheetPage({ params }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const meeting = await readMeeting(city.slug, slug);
  if (!meeting) return missing();
  const { db } = await store();
  const [standing, rows] = await Promise.all([
    meetingStanding(db, city, slug),
    readMeetingSheet(db, city, slug),
  ]);
  return (
    <>
      <PageHeader
        kicker={
          <Link href={meeting.url} prefetch={false}>
            The meeting
          </Link>
        }
        title={<bdi>{bodyWords(meeting)}</bdi>}
        lede={[
          meeting.heldOn ? formatDay(meeting.heldOn, 'full') : 'Day not known',
          meeting.time && timeInWords(meeting.time),
          meeting.location && clipText(meeting.location, 200),
          absenceWords(meeting),
          meeting.confidence === 'inferred' ? 'inferred from what was done that day' : null,
        ]
          .filter(Boolean)
          .join(', ')}
      >
        {standing && meeting.confidence === 'stated' ? (
          <MeetingStanding standing={standing} minutesStatus={meeting.minutesStatus} city={city} />
        ) : null}
      </PageHeader>
      {rows.length > 0 ? (
        <SheetTable rows={rows} citySlug={city.slug} />
      ) : (
        <EmptyState reason="none-at-source" title="The source lists no agenda items." />
      )}
    </>
  );
}
