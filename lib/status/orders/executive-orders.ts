import type { ActionFacts, OrderFacts } from '../../legislation/facts';
import type { Confidence } from '../../words/vocabulary';

export type OrderSource = OrderFacts & {
  key: string;
  /** How a dated list words it, `rescinded`; read for that one word only. Null where no list names it. */
  listedAs: string | null;
  history: { on: string; text: string; sourceKeys: string[] }[];
  bodyKey: string | null;
  bodyName: string | null;
  sourceKeys: string[];
};

/**
 * The actions an executive order's dates amount to, in date order, undated ones last: "order issued" on its
 * signing day, "order revised" for each other date, "listed as rescinded" (undated, inferred) where a list says
 * so, and its recorded history. An order whose text nobody holds (`contents` null) rests on a list alone, so its
 * issue is inferred; without any date it is issued on an unknown day.
 */
export function actionsOfOrder(order: OrderSource): ActionFacts[] {
  const issued: Confidence = order.contents === null ? 'inferred' : 'stated';
  const drafts: Draft[] = [
    { name: 'issued', on: order.signedOn, text: 'Order issued', phase: 'order issued', confidence: issued },
    ...order.revisions.map((revision) => ({
      name: `revised-${revision.on}`,
      on: revision.on,
      text: 'Order revised',
      phase: 'order revised',
      confidence: 'stated' as const,
      note: revision.note,
    })),
    ...order.history.map((entry, index) => ({
      name: `history-${index + 1}`,
      on: entry.on,
      text: entry.text,
      phase: 'order history',
      confidence: 'stated' as const,
      sourceKeys: entry.sourceKeys,
    })),
    ...(isListedAsRescinded(order.listedAs) ? [RESCINDED] : []),
  ];
  const inOrder = drafts.toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
  return inOrder.map((draft, index) => actionOf(order, draft, index + 1));
}

type Draft = {
  name: string;
  on: string | null;
  text: string;
  phase: string;
  confidence: Confidence;
  note?: string | null;
  sourceKeys?: string[];
};

const RESCINDED: Draft = {
  name: 'listed-as-rescinded',
  on: null,
  text: 'Listed as rescinded',
  phase: 'listed as rescinded',
  confidence: 'inferred',
  note: 'The list prints the word beside the order; the day is not known.',
};

function isListedAsRescinded(listedAs: string | null): boolean {
  return listedAs !== null && /\brescinded\b/i.test(listedAs);
}

function actionOf(order: OrderSource, draft: Draft, position: number): ActionFacts {
  return {
    key: `${order.key}/${draft.name}`,
    on: draft.on,
    precision: draft.on === null ? 'unknown' : 'day',
    time: null,
    place: null,
    bodyKey: draft.phase === 'order history' ? null : order.bodyKey,
    bodyName: draft.phase === 'order history' ? null : order.bodyName,
    meetingKey: null,
    raw: null,
    text: draft.text,
    phase: draft.phase,
    result: null,
    consent: null,
    confidence: draft.confidence,
    note: draft.note ?? null,
    mover: null,
    moverKey: null,
    seconder: null,
    seconderKey: null,
    participants: [],
    agendaSequence: null,
    minutesSequence: null,
    position,
    rollCall: null,
    sourceKeys: draft.sourceKeys ?? order.sourceKeys,
  };
}
