import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { CommitteeDesk } from '@/lib/views/committees';
import { MeetingLines } from './meeting-lines';

/** The next and the latest meetings of a body. */
export function MeetingsAround({
  desk,
  body,
  citySlug,
}: {
  desk: CommitteeDesk;
  body: { slug: string };
  citySlug: string;
}) {
  const hasAny = desk.next.length + desk.past.length > 0;
  return (
    <Section
      id="meetings"
      title="Meetings"
      aside={
        hasAny ? (
          <Link href={`/${citySlug}/meetings?committee=${body.slug}`} prefetch={false}>
            All its meetings
          </Link>
        ) : null
      }
    >
      {hasAny ? (
        <div className="pair-lists">
          <div className="stack-tight">
            <h3>Next</h3>
            {desk.next.length > 0 ? (
              <MeetingLines meetings={desk.next} label="Next meetings" citySlug={citySlug} />
            ) : (
              <p>
                <UnknownNote>None is announced.</UnknownNote>
              </p>
            )}
          </div>
          {desk.past.length > 0 ? (
            <div className="stack-tight">
              <h3>Latest</h3>
              <MeetingLines meetings={desk.past} label="Latest meetings" citySlug={citySlug} />
            </div>
          ) : null}
        </div>
      ) : (
        <EmptyState reason="none-at-source" title="The record holds no meeting of it." />
      )}
    </Section>
  );
}
