import { UnknownNote } from '@/components/ui/unknown-note';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { Freshness } from '@/lib/views/ledger';
import { ageWords } from '@/lib/words/age-words';
import { asOfWords } from '@/lib/words/as-of-words';

const SOURCES: Record<string, string> = {
  record: 'A record put together by hand from public sources and delivered with Passage',
  legistar: 'The city’s own Legistar service',
};

/** Where the data is from, how current it is and when it was last looked at, in the city's time. */
export function FreshnessFacts({ freshness, timeZone }: { freshness: Freshness; timeZone: string }) {
  const instant = (at: string | null, unknown: string) =>
    at === null ? (
      <UnknownNote>{unknown}</UnknownNote>
    ) : (
      <time dateTime={at}>{instantInWords(at, timeZone)}</time>
    );
  return (
    <dl className="facts">
      <div>
        <dt>Source</dt>
        <dd>{SOURCES[freshness.source] ?? freshness.source}</dd>
      </div>
      <div>
        <dt>Current as of</dt>
        <dd>
          {asOfWords(freshness.asOf, freshness.source, timeZone) ?? (
            <UnknownNote>Not yet read whole</UnknownNote>
          )}
        </dd>
      </div>
      <div>
        <dt>Age</dt>
        <dd>
          {freshness.ageMinutes === null ? <UnknownNote /> : ageWords(freshness.ageMinutes)}
          {freshness.isStale ? <strong>: older than promised</strong> : null}
        </dd>
      </div>
      <div>
        <dt>Last read whole</dt>
        <dd>{instant(freshness.lastFullSuccess, 'Never yet')}</dd>
      </div>
      <div>
        <dt>Last attempt</dt>
        <dd>{instant(freshness.lastAttempt, 'None yet')}</dd>
      </div>
      <div>
        <dt>Figures counted</dt>
        <dd>
          {instant(freshness.figuresAt, 'Not yet')}
          {freshness.figuresBehind ? ': what changed since is being counted' : null}
        </dd>
      </div>
    </dl>
  );
}
