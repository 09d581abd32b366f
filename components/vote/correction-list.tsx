import { keyed } from '@/components/ui/keyed';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { RollCallDetail } from '@/lib/views/votes';

/** What the source changed in a roll call after we first saw it. */
export function CorrectionList({
  corrections,
  timeZone,
}: {
  corrections: RollCallDetail['corrections'];
  timeZone: string;
}) {
  return (
    <ul className="plain-list">
      {keyed(corrections, ({ at, who }) => `${at} ${who}`).map(
        ({ key, entry: { at, who, before, after } }) => (
          <li key={key}>
            {`${instantInWords(at, timeZone)}: `}
            <bdi>{who ?? 'The count'}</bdi>
            {', '}
            <del>{before ?? 'not listed'}</del> <ins>{after ?? 'no longer listed'}</ins>
          </li>
        ),
      )}
    </ul>
  );
}
