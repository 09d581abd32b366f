import type { ItemFacts } from '@/lib/legislation/facts';
import type { Kind } from '../../words/vocabulary';
import { localDate } from './dates';
import { mapAction } from './map-action';
import { type MapContext, rowKey, sourceKey } from './map-context';
import { mapDocuments } from './map-documents';
import { mapRollCall } from './map-roll-call';
import { mapCodeSections, mapRelations, mapTopics } from './map-side-lists';
import { mapSponsors } from './map-sponsors';
import { mapTexts } from './map-texts';
import { plainLine, plainText } from './plain-text';
import { isHidden } from './privacy';
import { readRow, readRows } from './rows';
import {
  attachmentShape,
  historyShape,
  type MatterRow,
  matterShape,
  sponsorShape,
  textShape,
  voteShape,
} from './shapes';

/**
 * One matter with everything read beneath it, unparsed. `votes` is by the id of the history row; of relations,
 * indexes and code sections those lists are absent that were not asked for.
 */
export type MatterBundle = {
  matter: unknown;
  histories: unknown[];
  sponsors: unknown[];
  attachments: unknown[];
  texts: unknown[];
  relations?: unknown[];
  indexes?: unknown[];
  codeSections?: unknown[];
  votes: ReadonlyMap<number, unknown[]>;
};

/** One matter as an item in our words; null where not even its id can be read, or the city does not show it. */
export function mapItem(context: MapContext, bundle: MatterBundle): ItemFacts | null {
  const { issues } = context;
  const matter = readRow(matterShape, bundle.matter, 'matter', issues);
  if (!matter || isHidden(context, matter)) return null;
  const key = String(matter.MatterId);
  const number = plainLine(matter.MatterFile);
  const version = plainLine(matter.MatterVersion);
  const histories = readRows(historyShape, bundle.histories, 'history', issues);

  return {
    key,
    kind: kindOf(context, matter),
    sourceKind: plainLine(matter.MatterTypeName),
    number,
    displayNumber: number,
    numberConfidence: number === null ? null : 'stated',
    alternateNumbers: [],
    officialTitle: plainText(matter.MatterTitle),
    shortTitle: plainLine(matter.MatterName),
    description: plainText(context.vocabulary.summaryOf(matter)),
    notes: plainText(matter.MatterNotes),
    confidence: 'stated',
    sourceStatus: plainLine(matter.MatterStatusName),
    sourceStatusSeenOn: null,
    introducedOn: localDate(matter.MatterIntroDate),
    effectiveOn: null,
    enactmentNumber: plainLine(matter.MatterEnactmentNumber),
    committeeKey: rowKey(matter.MatterBodyId),
    version,
    pageUrl: `${context.pageBase}/gateway.aspx?m=l&id=${key}`,
    topics: mapTopics(context, bundle.indexes ?? []),
    codeSections: mapCodeSections(context, bundle.codeSections ?? []),
    order: null,
    sponsors: mapSponsors(context, key, version, readRows(sponsorShape, bundle.sponsors, 'sponsor', issues)),
    actions: histories.map((row, at) => {
      const votes = readRows(voteShape, bundle.votes.get(row.MatterHistoryId) ?? [], 'vote', issues);
      return mapAction(context, row, at + 1, mapRollCall(context, String(row.MatterHistoryId), votes));
    }),
    documents: mapDocuments(
      context,
      key,
      readRows(attachmentShape, bundle.attachments, 'attachment', issues),
    ),
    texts: mapTexts(context, key, readRows(textShape, bundle.texts, 'text', issues)),
    relations: mapRelations(context, key, bundle.relations ?? []),
    nextEvents: [],
    sourceKeys: [sourceKey],
  };
}

function kindOf(context: MapContext, matter: MatterRow): Kind {
  const word = plainLine(matter.MatterTypeName);
  const kind = context.vocabulary.kinds.get(word?.toLowerCase() ?? '');
  if (!kind) {
    context.issues.push({
      kind: 'unknown-kind',
      subject: 'matter-type',
      subjectKey: word ?? 'none',
      detail: `matter ${matter.MatterId}`,
    });
  }
  return kind ?? 'other';
}
