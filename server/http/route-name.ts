const rooms = [
  'legislation',
  'timeline',
  'members',
  'committees',
  'meetings',
  'votes',
  'work-lists',
  'boards',
  'changes',
  'freshness',
  'about',
  'status-review',
  'facets',
];

/** The kind of page or answer at an address, for counting: one of a few dozen names, whatever was asked for. */
export function routeName(url: string): string {
  const [path = ''] = url.split('?', 1);
  const parts = path.split('/').filter(Boolean);
  const isApi = parts[0] === 'api';
  const [city, room, ...below] = isApi ? parts.slice(2) : parts;
  const front = isApi ? '/api/v1' : '';
  if (city === undefined) return front || '/';
  if (city.startsWith('_next')) return 'static';
  if (room === undefined) return `${front}/{city}`;
  if (!rooms.includes(room)) return 'other';
  return `${front}/{city}/${room}${below.length > 0 ? '/{one}' : ''}`;
}
