import type { ActionFacts, RollCallFacts } from '@/lib/legislation/facts';
import type { Result } from '../../words/vocabulary';
import { localDate, localTime } from './dates';
import { flagOf, type MapContext, personKey, rowKey } from './map-context';
import { plainLine, plainText } from './plain-text';
import type { HistoryRow } from './shapes';

/**
 * One history row as an action. Its key is the row's id, which is also the id of the agenda item it stems from and
 * under which its votes are kept. `position` is its place in the source's list, from 1. A row without a date stays,
 * undated; midnight is no time.
 */
export function mapAction(
  context: MapContext,
  row: HistoryRow,
  position: number,
  rollCall: RollCallFacts | null,
): ActionFacts {
  const key = String(row.MatterHistoryId);
  const on = localDate(row.MatterHistoryActionDate);
  const raw = plainLine(row.MatterHistoryActionName);
  if (on === null) report(context, 'undated-action', key, row.MatterHistoryActionDate ?? 'no date');
  if (raw === null) report(context, 'unnamed-action', key, row.MatterHistoryActionText ?? 'no action');
  const notes = [plainText(row.MatterHistoryMinutesNote), plainText(row.MatterHistoryAgendaNote)];
  return {
    key,
    on,
    precision: on === null ? 'unknown' : 'day',
    time: on === null ? null : localTime(row.MatterHistoryActionDate),
    place: null,
    bodyKey: rowKey(row.MatterHistoryActionBodyId),
    bodyName: plainLine(row.MatterHistoryActionBodyName),
    meetingKey: rowKey(row.MatterHistoryEventId),
    raw,
    text: plainText(row.MatterHistoryActionText),
    phase: null,
    result: resultOf(row.MatterHistoryPassedFlag),
    consent: flagOf(row.MatterHistoryConsent),
    confidence: 'stated',
    note: [...new Set(notes)].filter((note) => note !== null).join('\n\n') || null,
    mover: plainLine(row.MatterHistoryMoverName),
    moverKey: personKey(context, row.MatterHistoryMoverId),
    seconder: plainLine(row.MatterHistorySeconderName),
    seconderKey: personKey(context, row.MatterHistorySeconderId),
    participants: [],
    agendaSequence: row.MatterHistoryAgendaSequence ?? null,
    minutesSequence: row.MatterHistoryMinutesSequence ?? null,
    position,
    rollCall,
    sourceKeys: [],
  };
}

/** Whether the source may keep votes under a history row: it was decided, or a roll was called. */
export function hasVotes(row: HistoryRow): boolean {
  return (
    typeof row.MatterHistoryPassedFlag === 'number' ||
    row.MatterHistoryRollCallFlag === 1 ||
    !!row.MatterHistoryTally
  );
}

/** The source's passed flag: 1 passed, 0 failed; null where nothing was decided. */
export function resultOf(passed: number | null | undefined): Result | null {
  if (passed === 1) return 'pass';
  return passed === 0 ? 'fail' : null;
}

function report(
  context: MapContext,
  kind: 'undated-action' | 'unnamed-action',
  subjectKey: string,
  detail: string,
) {
  context.issues.push({ kind, subject: 'history', subjectKey, detail });
}
