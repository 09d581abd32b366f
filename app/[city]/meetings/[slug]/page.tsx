import type { Metadata } from 'next';
import { MeetingAgenda } from '@/components/meeting/meeting-agenda';
import { MeetingLinks } from '@/components/meeting/meeting-links';
import { bodyWords, meetingLabels } from '@/components/meeting/meeting-words';
import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay } from '@/components/ui/format-day';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { Meeting } from '@/lib/legislation/meeting-types';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMeeting } from '../read-meeting';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const meeting = await readMeeting(city, slug);
  if (!meeting) return { title: 'Page not found' };
  return pageTitle(city, `${bodyWords(meeting)}, ${dayWords(meeting)}`);
}

export default async function MeetingPage({ params }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const meeting = await readMeeting(city.slug, slug);
  if (!meeting) return missing();
  const labels = meetingLabels(meeting);
  return (
    <>
      <PageHeader
        title={<bdi>{bodyWords(meeting)}</bdi>}
        lede={[
          dayWords(meeting),
          meeting.time ? timeInWords(meeting.time) : null,
          meeting.location && clipText(meeting.location, 200),
        ]
          .filter(Boolean)
          .join(', ')}
      >
        {labels.length > 0 ? (
          <ul className="inline-list" aria-label="State">
            {labels.map((label) => (
              <li key={label}>
                <Badge>{label}</Badge>
              </li>
            ))}
          </ul>
        ) : null}
        <MeetingLinks meeting={meeting} citySlug={city.slug} />
        {meeting.note ? <LongText text={meeting.note} /> : null}
      </PageHeader>
      <Section id="agenda" title={`Agenda: ${meeting.items.length.toLocaleString('en-US')}`}>
        {meeting.items.length > 0 ? (
          <MeetingAgenda meeting={meeting} citySlug={city.slug} />
        ) : (
          <EmptyState reason="none-at-source" title="The source lists no agenda items." />
        )}
      </Section>
      {meeting.sources.length > 0 ? (
        <Section id="sources" title="Sources">
          <SourceList sources={meeting.sources} />
        </Section>
      ) : null}
    </>
  );
}

function dayWords({ heldOn }: Meeting) {
  return heldOn ? formatDay(heldOn, 'full') : 'Day not known';
}
