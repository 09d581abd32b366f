import { ExternalLink } from '@/components/ui/external-link';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { Clock, Clocks } from '@/lib/status/process';

const NAMES: Record<keyof Clocks, string> = {
  executive: 'The mayor',
  override: 'Override',
  publication: 'Publication',
  contractReview: 'Contract review',
  callOutReturn: 'Call-out',
  hearingNotice: 'Hearing notice',
};

/** A city's legal clocks with their citations; what is not known of them is said. */
export function ClockList({ clocks }: { clocks: Clocks }) {
  return (
    <dl className="facts">
      {(Object.keys(NAMES) as (keyof Clocks)[]).map((name) => (
        <div key={name}>
          <dt>{NAMES[name]}</dt>
          <dd>
            <OneClock clock={clocks[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneClock({ clock }: { clock: Clock }) {
  return (
    <>
      <p>{`${clock.sentence}.`}</p>
      {clock.days === null ? (
        <p>
          <UnknownNote>How many days is not known.</UnknownNote>
        </p>
      ) : null}
      {clock.note ? <p className="small soft">{clock.note}</p> : null}
      <p className="small">
        {clock.citation ? (
          <ExternalLink href={clock.citation.url}>{clock.citation.text}</ExternalLink>
        ) : (
          <UnknownNote>No citation is held.</UnknownNote>
        )}
      </p>
    </>
  );
}
