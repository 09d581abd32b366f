import { Feed } from 'feed';

/** One entry of a feed: a thing as it stood when we last saw it change. */
export type FeedEntry = { url: string; title: string; text: string; changedAt: string };

/** The entries as Atom, in the order given; an entry that changes again is a new one under the same page. */
export function atomText(feed: {
  title: string;
  /** Whole address of the page it follows. */
  url: string;
  /** Whole address of the feed itself. */
  feedUrl: string;
  updatedAt: string;
  entries: readonly FeedEntry[];
}): string {
  const made = new Feed({
    id: feed.feedUrl,
    title: plain(feed.title),
    link: feed.url,
    feedLinks: { atom: feed.feedUrl },
    updated: new Date(feed.updatedAt),
    generator: 'Passage',
    copyright: '',
    author: { name: 'Passage' },
  });
  for (const { url, title, text, changedAt } of feed.entries) {
    made.addItem({
      id: `${url}#${changedAt}`,
      title: html(title),
      link: url,
      description: html(text),
      date: new Date(changedAt),
    });
  }
  return made.atom1();
}

/** The library writes entries as HTML; what a source holds is text. */
function html(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML has no place for most control characters, nor for half a surrogate pair. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ').replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
