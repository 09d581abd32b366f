import {
  AGENDA_ITEM,
  BODY,
  CONTRADICTION,
  MEETING,
  PERSON,
  PROCESS_FACT,
  SEAT,
  SOURCE,
} from './nouns/city-nouns';
import type { Noun } from './nouns/noun';

/** A noun that stands by itself, with the list that hangs on each of its rows. */
export type Family = {
  noun: Noun;
  /** The property by which a source names a row. */
  key: 'key' | 'path';
  child?: { noun: Noun; parent: 'personId' | 'meetingId'; list: string };
  hasSlug: boolean;
  /** Whether its rows cite sources, under the noun's subject. */
  cites: boolean;
};

const plain = { key: 'key', hasSlug: false, cites: false } as const;

export const FAMILIES = {
  source: { ...plain, noun: SOURCE },
  body: { ...plain, noun: BODY, hasSlug: true, cites: true },
  person: {
    ...plain,
    noun: PERSON,
    hasSlug: true,
    child: { noun: SEAT, parent: 'personId', list: 'seats' },
  },
  meeting: {
    ...plain,
    noun: MEETING,
    hasSlug: true,
    cites: true,
    child: { noun: AGENDA_ITEM, parent: 'meetingId', list: 'items' },
  },
  contradiction: { ...plain, noun: CONTRADICTION, cites: true },
  'process-fact': { ...plain, noun: PROCESS_FACT, key: 'path' },
} satisfies Record<string, Family>;
