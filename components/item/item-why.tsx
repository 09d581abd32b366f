import { DateText } from '@/components/ui/date-text';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { decidingAction } from './deciding-action';

/** Why we say so: the action and the rule that decided, and the source's own word where it has one. */
export function ItemWhy({
  item,
  numbersOf,
}: {
  item: ItemDetail;
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  const { because, sourceStatus, agrees, actBy } = item.status;
  const decided = decidingAction(item);
  return (
    <>
      {because ? (
        <dl className="why">
          {because.action ? (
            <div>
              <dt>Action</dt>
              <dd>
                {decided ? (
                  <a href={`#action-${decided.place}`} dir="auto">
                    {clipText(because.action, 240)}
                  </a>
                ) : (
                  <bdi>{clipText(because.action, 240)}</bdi>
                )}
                , <DateText on={because.on} />
                {decided ? <SourceNote numbers={numbersOf(decided.action.sources)} /> : null}
              </dd>
            </div>
          ) : null}
          <div>
            <dt>Rule</dt>
            <dd>{because.explanation ?? because.rule}</dd>
          </div>
        </dl>
      ) : (
        <p>No action on record decides where it stands.</p>
      )}
      {actBy ? (
        <p className="small">
          To act by <DateText on={actBy.on} />: <bdi>{actBy.rule}</bdi>
          {actBy.citation ? <bdi className="soft">{` (${actBy.citation})`}</bdi> : null}
        </p>
      ) : null}
      <p className="small soft">
        {sourceStatus ? (
          <>
            The source’s own word: “<bdi>{sourceStatus}</bdi>”
            {agrees === false ? ', which does not agree with the actions on record.' : '.'}
          </>
        ) : (
          'The source prints no status word for it.'
        )}
      </p>
    </>
  );
}
