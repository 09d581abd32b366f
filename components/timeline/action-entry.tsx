import type { ReactNode } from 'react';
import { RollCall } from '@/components/roll-call/roll-call';
import { Badge } from '@/components/ui/badge';
import { LongText } from '@/components/ui/long-text';
import { SourceNote } from '@/components/ui/source-note';
import type { ActionDto } from '@/lib/views/items';
import { RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';
import { ActionEvidence } from './action-evidence';
import { ActionPlace } from './action-place';

/** One dated thing that happened: what, by whom, with what result, how sure, and from which sources. */
export function ActionEntry({
  action,
  citySlug,
  id,
  sourceNumbers = [],
  decides = false,
  children,
}: {
  action: ActionDto;
  citySlug: string;
  id?: string;
  sourceNumbers?: readonly number[];
  /** Whether this is the action that decided the status. */
  decides?: boolean;
  /** Above the text, e.g. the item's number on a timeline across items. */
  children?: ReactNode;
}) {
  const isLight = action.class === 'preliminary' || action.class === 'procedural';
  return (
    <li className="entry" id={id} data-weight={isLight ? 'light' : undefined}>
      {children}
      <div className="entry-text">
        <LongText text={action.text.trim() || action.raw?.trim() || 'Untitled action'} />
        <SourceNote numbers={sourceNumbers} />
      </div>
      <EntryMeta action={action} decides={decides} />
      <ActionPlace action={action} citySlug={citySlug} />
      {action.note ? (
        <div className="entry-note">
          <LongText text={action.note} />
        </div>
      ) : null}
      {action.rollCall ? <RollCall rollCall={action.rollCall} citySlug={citySlug} /> : null}
      <ActionEvidence action={action} />
    </li>
  );
}

function EntryMeta({ action, decides }: { action: ActionDto; decides: boolean }) {
  const score = action.rollCall ? ` ${scoreOf(action.rollCall)}` : '';
  const result = action.result ? `${RESULT_WORDS[action.result]}${score}` : null;
  const isEmpty = !(action.body || result || action.consent || decides || action.confidence === 'inferred');
  if (isEmpty) return null;
  return (
    <p className="entry-meta">
      {result ? <strong>{result}</strong> : null}
      {action.body ? <bdi>{action.body}</bdi> : null}
      {action.consent ? <Badge>By consent</Badge> : null}
      {action.confidence === 'inferred' ? <Badge inferred>Inferred</Badge> : null}
      {decides ? <Badge>Decides the status</Badge> : null}
    </p>
  );
}
