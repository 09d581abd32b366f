import { FAMILY_ICONS, statusFamily } from '@/components/status/status-family';
import { Badge } from '@/components/ui/badge';
import { FollowLinks } from '@/components/ui/follow-links';
import { Icon } from '@/components/ui/icon';
import { LongText } from '@/components/ui/long-text';
import type { ItemDetail } from '@/lib/views/items';
import { numberOf, titleOf, visible } from '@/lib/words/item-name';
import { kindNoun } from '@/lib/words/kind-words';
import { SponsorLine } from './sponsor-line';

/** Where it stands, as the page's headline; then what it is. */
export function ItemHeader({
  item,
  citySlug,
  process,
  numbersOf,
}: {
  item: ItemDetail;
  citySlug: string;
  process: string | null;
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  const family = statusFamily(item.status);
  const number = numberOf(item);
  const kind = kindNoun(item.kind, process).label;
  return (
    <header className="item-header" data-family={family}>
      <h1>
        <span className="status-sign">
          <Icon name={FAMILY_ICONS[family]} />
        </span>
        <bdi>{visible(item.status.sentence) ?? 'Status not known'}</bdi>
      </h1>
      {item.status.inferred ? (
        <p>
          <Badge inferred>Inferred</Badge>{' '}
          <span className="small soft">No source states this outright; see why below.</span>
        </p>
      ) : null}
      <p className="item-number">
        {number ? (
          <strong>
            <bdi>{number}</bdi>
          </strong>
        ) : (
          <span className="unknown">
            {item.kind === 'executive-order' ? 'No number is known' : 'File number not known'}
          </span>
        )}
        {item.kind === 'executive-order' && number ? null : <span>{kind}</span>}
        {item.sourceKind && item.sourceKind.toLowerCase() !== kind.toLowerCase() ? (
          <span className="soft">
            the source says <bdi>{item.sourceKind}</bdi>
          </span>
        ) : null}
      </p>
      <div className="item-title">
        <LongText text={titleOf(item)} limit={400} />
      </div>
      <SponsorLine sponsors={item.sponsors} citySlug={citySlug} numbersOf={numbersOf} />
      <FollowLinks path={item.url} />
    </header>
  );
}
