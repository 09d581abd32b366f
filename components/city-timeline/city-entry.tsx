import Link from 'next/link';
import { numberOf, titleOf } from '@/components/item/item-name';
import { scoreOf } from '@/components/roll-call/vote-words';
import { KIND_WORDS } from '@/components/status/status-words';
import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { ActionDto, TimelineEntry } from '@/lib/legislation/types';

const TEXT_LONGEST = 400;
const TITLE_LONGEST = 160;
const RESULT_WORDS = { pass: 'Passed', fail: 'Failed' } as const;

/** One thing that happened, with the item it happened to; the rest stands on the item's page. */
export function CityEntry({ entry }: { entry: TimelineEntry }) {
  const { action, item } = entry;
  return (
    <li className="city-entry">
      <p className="city-entry-text">
        <bdi>{clipText(action.text.trim() || action.raw?.trim() || 'Untitled action', TEXT_LONGEST)}</bdi>
      </p>
      <p className="city-entry-item">
        <Link href={item.url} prefetch={false}>
          <bdi className="item-line-number">{numberOf(item) ?? KIND_WORDS[item.kind]}</bdi>{' '}
          <bdi>{clipText(titleOf({ ...item, shortTitle: null }), TITLE_LONGEST)}</bdi>
        </Link>
      </p>
      <EntryFacts action={action} />
    </li>
  );
}

function EntryFacts({ action }: { action: ActionDto }) {
  const { body, result, rollCall, time, consent, confidence } = action;
  const score = rollCall ? ` ${scoreOf(rollCall)}` : '';
  const outcome = result ? `${RESULT_WORDS[result]}${score}` : rollCall ? `Vote${score}` : null;
  if (!(body || outcome || time || consent || confidence === 'inferred')) return null;
  return (
    <p className="entry-meta">
      {outcome ? <strong>{outcome}</strong> : null}
      {body ? <bdi>{body}</bdi> : null}
      {time ? <span>{timeInWords(time)}</span> : null}
      {consent ? <Badge>By consent</Badge> : null}
      {confidence === 'inferred' ? <Badge inferred>Inferred</Badge> : null}
    </p>
  );
}
