import { clipText } from './clip-text';
import { visible } from './item-name';

/** As much of a title as a table shows, in characters; some run to hundreds of thousands. */
export const TITLE_LONGEST = 200;

/**
 * The items with their titles cut to what a table shows, for a page that carries them to the browser as data; where
 * there is a short title the other, which is not shown beside it, is empty.
 */
export function clipTitles<Item extends { title: string; shortTitle: string | null }>(
  items: readonly Item[],
): Item[] {
  return items.map((item) => {
    const shortTitle = visible(item.shortTitle);
    return {
      ...item,
      title: shortTitle ? '' : clipText(item.title, TITLE_LONGEST),
      shortTitle: shortTitle && clipText(shortTitle, TITLE_LONGEST),
    };
  });
}
