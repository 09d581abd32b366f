import { Temporal } from 'temporal-polyfill';
import { mostIds } from '@/lib/sources/legistar/api';
import type { RunContext } from './context';
import { changedSince, compareListing } from './list-changes';
import { lookAgain, settleMissing } from './missing';
import { syncPeople } from './people';
import { type Entry, readMatters, readMeetings } from './read-all';
import { EVENTS, idOf, type Listed, MATTERS } from './resources';
import { sweepOpenItems } from './sweep';

const overlapHours = 72;
const overlapDays = 14;
const listingPages = { matters: 8, events: 4 };
const everything = { after: 0, mostPages: Number.POSITIVE_INFINITY };

export type Changed = { matters: number[]; events: number[] };

/**
 * One run that reads what changed: what earlier runs doubted, rows inside overlapping windows, a part of the whole
 * lists (where rows that moved without a stamp and rows that vanished are found), then the agendas of changed
 * meetings with every item on them; what is left of the budget goes to the open items looked at longest ago
 * (not in a rehearsal, which could not tell those it has just read).
 */
export async function runIncremental(context: RunContext, budget: number): Promise<void> {
  await syncPeople(context);
  const changed: Changed = { matters: [], events: [] };
  const vanished: Changed = { matters: [], events: [] };
  for (const list of [EVENTS, MATTERS]) {
    const again = await lookAgain(context, list);
    const listing = await sweepListing(context, list);
    changed[list.plural].push(...again.there, ...listing.changed);
    await settleMissing(context, list, { gone: again.gone, missing: listing.missing });
    context.run.checkpoint.listing[list.plural] = listing.next;
  }
  const windows = await changedWindows(context);
  for (const plural of ['matters', 'events'] as const) changed[plural].push(...windows[plural]);
  Object.assign(vanished, await readChanged(context, changed));
  if (!context.isRehearsal) await sweepOpenItems(context, budget, vanished.matters);
  for (const list of [EVENTS, MATTERS]) {
    await settleMissing(context, list, { gone: [], missing: vanished[list.plural] });
  }
}

/**
 * A part of the list from where the last run stopped, the whole of it in a run that accepts removals. What is missing
 * is counted in the whole list wherever the part misses anything: a part tells too little of how much vanished.
 */
async function sweepListing(context: RunContext, list: Listed) {
  const { listing, acceptedRemovals } = context.run.checkpoint;
  const part = acceptedRemovals
    ? everything
    : { after: listing[list.plural], mostPages: listingPages[list.plural] };
  const found = await compareListing(context, list, { ...part, idsOnly: false });
  const isWhole = part.after === 0 && found.next === 0;
  if (found.missing.length === 0 || isWhole) return found;
  const { missing } = await compareListing(context, list, { ...everything, idsOnly: true });
  return { ...found, missing };
}

/** Rows that differ inside windows which overlap what was seen before: by change stamp, and by the dates of the row. */
export async function changedWindows(context: RunContext): Promise<Changed> {
  const { matters, events } = { ...context.run.checkpoint.watermark };
  return {
    matters: matters === null ? [] : await changedSince(context, MATTERS, matterWindow(matters)),
    events: events === null ? [] : await changedSince(context, EVENTS, eventWindow(events)),
  };
}

/**
 * Reads what changed: meetings with every item on an agenda that differs, then items, then the agendas on which
 * items that differ were acted on: a line there is the very row of the action, and nothing else tells that it moved.
 * Gives the keys the source turned out not to have.
 */
export async function readChanged(context: RunContext, changed: Changed): Promise<Changed> {
  const events = new Set(changed.events);
  const matters = new Set(changed.matters);
  const agendas = new Set<number>();
  const goneEvents = await readMeetings(context, rowsOf(context, EVENTS, events), ({ items }) => {
    for (const item of items) addId(matters, item, 'EventItemMatterId');
  });
  const goneMatters = await readMatters(context, rowsOf(context, MATTERS, matters), ({ bundle }) => {
    for (const row of bundle.histories) addId(agendas, row, 'MatterHistoryEventId');
  });
  for (const key of events) agendas.delete(key);
  goneEvents.push(...(await readMeetings(context, rowsOf(context, EVENTS, agendas))));
  return { matters: goneMatters, events: goneEvents };
}

function addId(ids: Set<number>, row: unknown, field: string) {
  const id = idOf(row, field);
  if (Number.isSafeInteger(id) && id > 0) ids.add(id);
}

/** The rows of these ids as the list gives them; ids it does not have are left out. */
async function* rowsOf(context: RunContext, list: Listed, ids: ReadonlySet<number>): AsyncGenerator<Entry> {
  const sorted = [...ids].sort((a, b) => a - b);
  for (let from = 0; from < sorted.length; from += mostIds) {
    const rows = await list.rowsById(context.api, sorted.slice(from, from + mostIds));
    for (const row of rows) yield { key: idOf(row, list.idField), row };
    context.onProgress({ phase: `reading changed ${list.plural}`, done: from, total: sorted.length });
  }
}

function matterWindow(watermark: string): string {
  const dates = ['IntroDate', 'AgendaDate', 'PassedDate', 'EnactmentDate'];
  const day = before(watermark, { days: overlapDays }).slice(0, 10);
  const stamps = `MatterLastModifiedUtc ge datetime'${before(watermark, { hours: overlapHours })}'`;
  return [stamps, ...dates.map((name) => `Matter${name} ge datetime'${day}'`)].join(' or ');
}

function eventWindow(watermark: string): string {
  const from = before(watermark, { hours: overlapHours });
  const day = before(watermark, { days: overlapDays }).slice(0, 10);
  const stamps = ['EventLastModifiedUtc', 'EventAgendaLastPublishedUTC', 'EventMinutesLastPublishedUTC'];
  return [...stamps.map((name) => `${name} ge datetime'${from}'`), `EventDate ge datetime'${day}'`].join(
    ' or ',
  );
}

function before(stamp: string, duration: Temporal.DurationLike): string {
  return Temporal.PlainDateTime.from(stamp).subtract(duration).toString({ smallestUnit: 'second' });
}
