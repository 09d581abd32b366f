import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { Attendance } from '@/lib/votes/attendance';
import { type Companion, FEWEST_COMMON } from '@/lib/votes/closest';
import { AgreementLists } from './agreement-lists';
import { AttendanceTable } from './attendance-table';

type Figures = {
  builtAt: string | null;
  attendance: (Attendance & { body: string; bodySlug: string })[];
  agreement: Companion[];
};

/** Attendance and agreement of a member; not worked out yet is never shown as none. */
export function MemberFigures({
  member,
  figures,
  citySlug,
}: {
  member: { name: string; slug: string };
  figures: Figures;
  citySlug: string;
}) {
  const hasSat = figures.attendance.some(({ rollCalls }) => rollCalls > 0);
  const canCompare = figures.agreement.some(({ both }) => both >= FEWEST_COMMON);
  return (
    <>
      <Section id="attendance" title="Attendance">
        {figures.builtAt === null ? (
          <UnknownNote>Not worked out yet.</UnknownNote>
        ) : hasSat ? (
          <AttendanceTable rows={figures.attendance} name={member.name} citySlug={citySlug} />
        ) : (
          <EmptyState
            reason="none-at-source"
            title={`The record holds no roll call of a body while ${member.name} sat in it.`}
          />
        )}
      </Section>
      <Section id="agreement" title="On divided votes">
        {figures.builtAt === null ? (
          <UnknownNote>Not worked out yet.</UnknownNote>
        ) : canCompare ? (
          <AgreementLists companions={figures.agreement} slug={member.slug} citySlug={citySlug} />
        ) : (
          <EmptyState
            reason="none-at-source"
            title={`With nobody did ${member.name} share ${FEWEST_COMMON} divided roll calls.`}
          />
        )}
      </Section>
    </>
  );
}
