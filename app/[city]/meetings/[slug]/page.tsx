import type { Metadata } from 'next';
import { shortParts } from '@/components/meeting/agenda-lines';
import { MeetingAgenda } from '@/components/meeting/meeting-agenda';
import { MeetingLinks } from '@/components/meeting/meeting-links';
import { MeetingStanding } from '@/components/meeting/meeting-standing';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { store } from '@/db/engine/store';
import { meetingStanding } from '@/db/queries/meetings/meeting-standing';
import { formatDay } from '@/lib/dates/format-day';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { Meeting } from '@/lib/views/meetings';
import { clipText } from '@/lib/words/clip-text';
import { agendaWords, bodyWords, meetingLabels } from '@/lib/words/meeting-words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMeeting } from '../read-meeting';

type Props = { params: Promise<{ city: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const meeting = await readMeeting(city, slug);
  if (!meeting) return { title: 'Page not found' };
  return pageTitle(city, `${bodyWords(meeting)}, ${dayWords(meeting)}`, {
    path: meeting.url,
    description: agendaWords(meeting),
    types: { 'application/ld+json': `${meeting.url}/event.jsonld` },
  });
}

export default async function MeetingPage({ params }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const { db } = await store();
  const [meeting, standing] = await Promise.all([
    readMeeting(city.slug, slug),
    meetingStanding(db, city, slug),
  ]);
  if (!meeting) return missing();
  const isInferred = meeting.confidence === 'inferred';
  const labels = meetingLabels({ ...meeting, isDoubled: (standing?.doubles.length ?? 0) > 0 });
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
        {labels.length > 0 || isInferred ? (
          <ul className="inline-list" aria-label="State">
            {labels.map((label) => (
              <li key={label}>
                <Badge>{label}</Badge>
              </li>
            ))}
            {isInferred ? (
              <li>
                <Badge inferred>Inferred</Badge>
              </li>
            ) : null}
          </ul>
        ) : null}
        {isInferred ? <p className="soft">{INFERRED}</p> : null}
        <MeetingLinks meeting={meeting} citySlug={city.slug} />
        {meeting.note ? <LongText text={meeting.note} /> : null}
        {standing && !isInferred ? (
          <MeetingStanding standing={standing} minutesStatus={meeting.minutesStatus} city={city} />
        ) : null}
      </PageHeader>
      <Section id="agenda" title={isInferred ? 'What the record holds of it' : 'Agenda'}>
        {meeting.items.length > 0 ? (
          <>
            <p className="soft small">{agendaWords(meeting)}</p>
            <MeetingAgenda parts={shortParts(meeting, city.slug)} />
          </>
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

const INFERRED =
  'No source of the record lists this meeting. It is inferred from actions of this body dated to the day; the order below is by number, and what else was on the agenda is not known.';

function dayWords({ heldOn }: Meeting) {
  return heldOn ? formatDay(heldOn, 'full') : 'Day not known';
}
