import { EmptyState } from '@/components/ui/empty-state';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import { ClearLink } from '../filter/filter-chips';
import { FilterLink } from '../filter/filter-link';
import type { Go } from '../filter/use-address-filter';

/** That nothing matches, what was asked for, a likelier spelling where there is one, and the way back. */
export function NoMatch({
  path,
  filter,
  go,
  sentence,
  suggestion,
}: {
  path: string;
  filter: Filter;
  go: Go;
  sentence: string;
  suggestion: string | null;
}) {
  return (
    <EmptyState reason="no-match" title="Nothing on record matches.">
      {suggestion === null ? null : (
        <p>
          Did you mean{' '}
          <FilterLink path={path} to={changeFilter(filter, { q: suggestion })} go={go}>
            <bdi>{suggestion}</bdi>
          </FilterLink>
          ?
        </p>
      )}
      <p>
        Asked for: <bdi>{sentence}</bdi>.
      </p>
      <p>
        <ClearLink path={path} go={go} />
      </p>
    </EmptyState>
  );
}
