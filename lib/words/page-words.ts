/** What the pages of a city are called, by their place below the city's address: in the nav, as headings and in links. */
export const PAGE_WORDS = {
  '': 'Today',
  '/legislation': 'Legislation',
  '/timeline': 'Timeline',
  '/members': 'Members',
  '/committees': 'Committees',
  '/meetings': 'Meetings',
  '/votes': 'Votes',
  '/work-lists': 'Work lists',
  '/freshness': 'Data status',
  '/about': 'About',
} as const;

export type PagePath = keyof typeof PAGE_WORDS;

export const PAGE_PATHS = Object.keys(PAGE_WORDS) as PagePath[];
