import { Notice } from '@/components/ui/notice';
import type { FilterProblem } from '@/lib/legislation/filter-parse';

/** The parts of an address that were left out, each with its field; nothing when all were taken. */
export function FilterProblems({ problems }: { problems: readonly FilterProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="caution" role="status" title="Part of this filter was left out; the rest applies.">
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
