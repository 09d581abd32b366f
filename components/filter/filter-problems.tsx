import { Notice } from '@/components/ui/notice';
import type { AddressProblem } from '@/lib/address/address';

/** The parts of an address that were left out, each with its field; nothing when all were taken. */
export function FilterProblems({ problems }: { problems: readonly AddressProblem[] }) {
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
