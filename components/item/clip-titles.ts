import { clipText } from './clip-text';

/** As much of a title as a table shows, in characters; some run to hundreds of thousands. */
export const TITLE_LONGEST = 200;

/** The items with their titles cut to what a table shows, for a page that carries them to the browser as data. */
export function clipTitles<Item extends { title: string; shortTitle: string | null }>(
  items: readonly Item[],
): Item[] {
  return items.map((item) => ({
    ...item,
    title: clipText(item.title, TITLE_LONGEST),
    shortTitle: item.shortTitle && clipText(item.shortTitle, TITLE_LONGEST),
  }));
}
