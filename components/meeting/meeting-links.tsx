import Link from 'next/link';
import { ExternalLink } from '@/components/ui/external-link';
import type { Meeting } from '@/lib/views/meetings';

/** The papers of a meeting at the source, and the body that met; what is not known is left out. */
export function MeetingLinks({ meeting, citySlug }: { meeting: Meeting; citySlug: string }) {
  const papers = [
    { label: 'Agenda', url: meeting.agendaUrl },
    { label: 'Minutes', url: meeting.minutesUrl },
    { label: 'Video', url: meeting.videoUrl },
    { label: 'At the source', url: meeting.pageUrl },
  ].filter(({ url }) => url !== null);
  return (
    <ul className="inline-list">
      {papers.map(({ label, url }) => (
        <li key={label}>
          <ExternalLink href={url}>{label}</ExternalLink>
        </li>
      ))}
      <li>
        <Link href={`${meeting.url}/sheet`} prefetch={false}>
          Sheet to print
        </Link>
      </li>
      {meeting.bodySlug ? (
        <li>
          <Link href={`/${citySlug}/committees/${meeting.bodySlug}`} prefetch={false}>
            About this body
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
