import { timeInWords } from '@/lib/dates/instant-in-words';
import type { ActionDto, TimelineLine } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { numberOf, titleOf } from '@/lib/words/item-name';
import { kindNoun } from '@/lib/words/kind-words';
import { RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';

const TEXT_LONGEST = 400;
const TITLE_LONGEST = 160;

/** What a line of the timeline shows, in words: the votes and sources of an action stand on its item's page. */
export type ShortEntry = {
  on: string | null;
  precision: ActionDto['precision'];
  text: string;
  url: string;
  number: string;
  title: string;
  outcome: string | null;
  body: string | null;
  time: string | null;
  marks: { label: string; inferred: boolean }[];
};

/** An entry of the timeline as its line shows it, a tenth of its size. */
export function shortEntry({ action, item }: TimelineLine, process: string | null): ShortEntry {
  const { on, precision, body, result, rollCall, time, consent, confidence } = action;
  const score = rollCall ? ` ${scoreOf(rollCall)}` : '';
  return {
    on,
    precision,
    text: clipText(action.text.trim() || action.raw?.trim() || 'Untitled action', TEXT_LONGEST),
    url: item.url,
    number: numberOf(item) ?? kindNoun(item.kind, process).label,
    title: clipText(titleOf({ ...item, shortTitle: null }), TITLE_LONGEST),
    outcome: result ? `${RESULT_WORDS[result]}${score}` : rollCall ? `Vote${score}` : null,
    body,
    time: time ? timeInWords(time) : null,
    marks: [
      ...(consent ? [{ label: 'By consent', inferred: false }] : []),
      ...(confidence === 'inferred' ? [{ label: 'Inferred', inferred: true }] : []),
    ],
  };
}
