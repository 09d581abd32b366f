import { BOARD_NAMES } from '@/lib/boards/boards';
import { ACTION_CLASSES } from '@/lib/status/action-classes';
import { OUTCOME_WORDS, ROUTE_WORDS, STAGE_WORDS } from '@/lib/words/status-words';
import * as words from '@/lib/words/vocabulary';

const LABELS = new Set(
  [STAGE_WORDS, OUTCOME_WORDS, ROUTE_WORDS].flatMap((table) =>
    Object.values(table).map(({ label }) => label.toLowerCase()),
  ),
);

/** Ids that no reader may meet: words of ours with a hyphen, and those that stand small where a label stands large. */
const IDS = new Set<string>([
  ...words.KINDS,
  ...words.STAGES,
  ...words.OUTCOMES,
  ...words.ROUTES,
  ...words.ACTIVITIES,
  ...words.SPONSOR_ROLES,
  ...words.CONFIDENCES,
  ...words.RESULTS,
  ...[...words.VOTE_OPTIONS, ...BOARD_NAMES, ...ACTION_CLASSES].filter((id) => id.includes('-')),
]);

/** The same with a space for the hyphen, where that is no label: "On floor". */
const SPACED = new Set(
  [...words.STAGES, ...words.OUTCOMES, ...words.ROUTES].flatMap((id) => {
    const spaced = id.replaceAll('-', ' ');
    return spaced === id || LABELS.has(spaced) ? [] : [spaced];
  }),
);

const COUNTED =
  'actions|bills|changes|days|hours|items|lines|meetings|members|minutes|months|names|orders|pages|people|resolutions|roll calls|rows|seconds|sources|votes|years';

type Trouble = [name: string, found: (text: string) => boolean];

/** What may stand nowhere, in a source's own words neither. */
const ANYWHERE: Trouble[] = [
  ['an id for a label', (text) => text.includes('-') && IDS.has(bare(text))],
  ['a rule for a reason', (text) => /by operation of rule/i.test(text)],
  [
    'a value of the code',
    (text) => /(?<![\w“])(?:null|undefined|NaN|Invalid Date|\[object Object\])(?![\w”]| and void)/.test(text),
  ],
];

/** What a source may have written: "adopted", and two full stops. */
const IN_OUR_WORDS: Trouble[] = [
  [
    'an id for a label',
    (text) => !text.includes('-') && (IDS.has(bare(text)) || SPACED.has(bare(text).toLowerCase())),
  ],
  [
    'one of several',
    (text) => new RegExp(`(?<![\\d.,:/-]|of )\\b1 (?:[a-z]+ ){0,2}(?:${COUNTED})\\b`).test(text),
  ],
  ['a doubled full stop', (text) => /(?<!\.)\.[”’"]?\s?\.(?![.\d])/.test(text)],
];

/** What a reader should not meet in a page, each `an id for a label: on-floor`; empty of a page in plain words. */
export function wordTroubles(html: string): string[] {
  return textsOf(html).flatMap(({ text, isQuoted }) =>
    (isQuoted ? ANYWHERE : [...ANYWHERE, ...IN_OUR_WORDS])
      .filter(([, found]) => found(text))
      .map(([name]) => `${name}: ${text.slice(0, 160)}`),
  );
}

/** A text without the brackets or the stop around it. */
function bare(text: string) {
  return text.replace(/^[(\s]+|[)\s.,:;]+$/g, '');
}

export type PageText = { text: string; isQuoted: boolean };

/**
 * Every text of a page that stands between two tags, and what labels, titles and descriptions say; without scripts. What
 * stands in an isolated direction is quoted: a name, a title, a source's own wording.
 */
export function textsOf(html: string): PageText[] {
  const shown = html
    .replace(/<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>/gi, '<x>')
    .replace(/<!--[\s\S]*?-->/g, '');
  const said = [...shown.matchAll(/\s(?:aria-label|alt|title|data-label|placeholder|content)="([^"]*)"/g)];
  const between = [...shown.matchAll(/(<[^>]*>|^)([^<]+)/g)];
  return [
    ...between.map(([, tag = '', text = '']) => ({ text, isQuoted: /^<bdi|\sdir="auto"/.test(tag) })),
    ...said.map(([, text = '']) => ({ text, isQuoted: false })),
  ]
    .map(({ text, isQuoted }) => ({ text: plain(text).replaceAll(/\s+/g, ' ').trim(), isQuoted }))
    .filter(({ text }) => text !== '');
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

function plain(text: string) {
  return text.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => SIGNS[name] ?? '');
}
