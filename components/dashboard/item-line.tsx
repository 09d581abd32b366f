import Link from 'next/link';
import { StatusBadge } from '@/components/status/status-badge';
import { DateText } from '@/components/ui/date-text';
import type { ItemSummary } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { numberOf, titleOf } from '@/lib/words/item-name';

const TITLE_LONGEST = 160;
const SENTENCE_LONGEST = 240;

/** One item in a short list: its last day, number, title, and where it stands in words. */
export function ItemLine({ item }: { item: ItemSummary }) {
  const number = numberOf(item);
  return (
    <li className="item-line">
      <p className="item-line-when">
        <DateText on={item.lastActionOn} precision={item.lastActionPrecision} />
      </p>
      <div>
        <p className="item-line-title">
          <Link href={item.url} prefetch={false}>
            {number ? (
              <>
                <bdi className="item-line-number">{number}</bdi>{' '}
              </>
            ) : null}
            <bdi>{clipText(titleOf(item), TITLE_LONGEST)}</bdi>
          </Link>
        </p>
        <p className="item-line-status">
          <StatusBadge status={item.status} kind={item.kind} />
          <bdi>{clipText(item.status.sentence, SENTENCE_LONGEST)}</bdi>
        </p>
      </div>
    </li>
  );
}
