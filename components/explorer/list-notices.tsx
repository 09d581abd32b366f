import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { AddressProblem } from '@/lib/address/address';
import { FilterProblems } from '../filter/filter-problems';

/** What of the filter could not be taken, and that a newer answer could not be loaded, with a way to try again. */
export function ListNotices({
  problems,
  error,
  isOld,
  retry,
}: {
  problems: readonly AddressProblem[];
  error: Error | null;
  /** Whether the rows below belong to an earlier filter. */
  isOld: boolean;
  retry: () => void;
}) {
  return (
    <>
      <FilterProblems problems={problems} />
      {error ? (
        <ErrorNotice title="The list could not be refreshed.">
          <p>{`${reasonOf(error)} ${
            isOld
              ? 'The rows below are those of your previous choice.'
              : 'The rows below are as they were last read.'
          }`}</p>
          <p>
            <Button type="button" quiet onClick={retry}>
              Try again
            </Button>
          </p>
        </ErrorNotice>
      ) : null}
    </>
  );
}

function reasonOf(error: Error) {
  return error.name === 'ApiError' ? error.message : 'Passage did not answer; the connection may be down.';
}
