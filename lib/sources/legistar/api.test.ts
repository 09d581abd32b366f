import { describe, expect, it } from 'vitest';
import { json, source } from './fixtures/source';

describe('a list of a city', () => {
  it('is read by id until nothing follows, whatever the source caps a page at', async () => {
    const ids = [1, 2, 5, 7, 8];
    const { api, asked } = await source((response, url) => {
      const after = Number(/MatterId gt (\d+)/.exec(url.searchParams.get('$filter') ?? '')?.[1]);
      json(
        response,
        ids
          .filter((id) => id > after)
          .slice(0, 2)
          .map((MatterId) => ({ MatterId })),
      );
    });
    const seen: unknown[] = [];
    for await (const { rows } of api.matters({ filter: 'MatterTypeId eq 2', select: ['MatterId'] }))
      seen.push(...rows);
    expect(seen).toEqual(ids.map((MatterId) => ({ MatterId })));
    expect(asked).toHaveLength(4);
    const last = new URL(asked[3] ?? '', 'http://x').searchParams;
    expect(Object.fromEntries(last)).toEqual({
      $filter: 'MatterId gt 8 and (MatterTypeId eq 2)',
      $orderby: 'MatterId',
      $top: '1000',
      $select: 'MatterId',
    });
  });

  it.each([999, 1000, 1001, 2500])('of %i agenda items beneath one meeting is read whole', async (count) => {
    const ids = Array.from({ length: count }, (_, at) => count - at);
    const { api, asked } = await source((response, url) => {
      const after = Number(/EventItemId gt (\d+)/.exec(url.searchParams.get('$filter') ?? '')?.[1] ?? 0);
      const rows = ids.filter((id) => id > after);
      if (url.searchParams.has('$orderby')) rows.sort((a, b) => a - b);
      json(
        response,
        rows.slice(0, 1000).map((EventItemId) => ({ EventItemId })),
      );
    });
    const read = await api.eventItems(7);
    expect(new Set(read?.value.map((row) => Reflect.get(row as object, 'EventItemId'))).size).toBe(count);
    expect(read?.value).toHaveLength(count);
    expect(asked.every((path) => path.includes('AgendaNote=1&MinutesNote=1'))).toBe(true);
    if (count < 1000) expect(asked).toHaveLength(1);
  });

  it('ends with a sentence where the source does not heed the paging', async () => {
    const { api } = await source((response) => json(response, [{ MatterId: 1 }]));
    const reading = async () => {
      for await (const page of api.matters()) void page;
    };
    await expect(reading()).rejects.toThrow('does not page its lists');
  });
});
