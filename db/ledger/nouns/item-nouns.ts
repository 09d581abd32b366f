import * as schema from '../../schema';
import type { ItemRow, WantedItem } from './item-row';
import { UNDERIVED } from './item-row';
import { by, byKnown, type Noun } from './noun';

const byId = ['cityId', 'id'] as const;
const TALLY = ['yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'notVoting'] as const;

export const ITEM: Noun<ItemRow, WantedItem> = {
  subject: 'item',
  table: schema.items,
  primary: byId,
  fields: [
    'kind',
    'sourceKind',
    'number',
    'displayNumber',
    'numberConfidence',
    'alternateNumbers',
    'officialTitle',
    'shortTitle',
    'description',
    'notes',
    'confidence',
    'sourceStatus',
    'sourceStatusSeenOn',
    'introducedOn',
    'effectiveOn',
    'enactmentNumber',
    'committeeId',
    'version',
    'pageUrl',
    'topics',
    'codeSections',
    'signedOn',
    'seriesMayor',
    'seriesMayorId',
    'seriesMayorBasis',
    'titleAsSeen',
    'contents',
  ],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({ ...UNDERIVED, ...wanted, id: nextId() }),
};

export type ActionRow = typeof schema.actions.$inferSelect;
export type WantedAction = Omit<ActionRow, 'id' | 'ordinal' | 'class' | 'goneSince'>;

/** The place in order of an action that was never put in order. */
export const UNORDERED = 0;

export const ACTION: Noun<ActionRow, WantedAction> = {
  subject: 'action',
  table: schema.actions,
  primary: byId,
  fields: [
    'on',
    'precision',
    'time',
    'place',
    'bodyId',
    'bodyName',
    'meetingKey',
    'raw',
    'text',
    'phase',
    'result',
    'consent',
    'confidence',
    'note',
    'mover',
    'moverId',
    'seconder',
    'seconderId',
    'participants',
    'agendaSequence',
    'minutesSequence',
    'position',
  ],
  matches: [by('key')],
  label: ({ key }) => key,
  fresh: (wanted, nextId) => ({
    ...wanted,
    id: nextId(),
    ordinal: UNORDERED,
    class: null,
    goneSince: null,
  }),
};

export type RollCallRow = typeof schema.rollCalls.$inferSelect;
export type WantedRollCall = Omit<RollCallRow, 'slug' | 'goneSince'>;

export const ROLL_CALL: Noun<RollCallRow, WantedRollCall> = {
  subject: 'roll-call',
  table: schema.rollCalls,
  primary: ['cityId', 'actionId'],
  fields: [...TALLY, 'basis', 'isComplete'],
  matches: [by('actionId')],
  label: ({ slug }) => slug,
  fresh: (wanted) => ({ ...wanted, slug: '', goneSince: null }),
  whole: 'tally',
};

export type VoteRow = typeof schema.votes.$inferSelect;
export type WantedVote = Omit<VoteRow, 'position' | 'goneSince'>;

export const VOTE: Noun<VoteRow, WantedVote> = {
  subject: 'vote',
  table: schema.votes,
  primary: ['cityId', 'actionId', 'position'],
  fields: ['name', 'personId', 'option', 'raw', 'isInferred'],
  matches: [byKnown('personId'), by('name')],
  label: ({ name }) => name,
  fresh: (wanted) => ({ ...wanted, position: 0, goneSince: null }),
  whole: 'vote',
};
