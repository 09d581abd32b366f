'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Filter } from '@/lib/legislation/filter';
import { listOptions } from './query-options';

const NEAR = '600px';

/** A mark to put below a list: once the reader comes near it the next page is read ahead, unless they save data. */
export function useApproach(citySlug: string, filter: Filter, next: string | null) {
  const mark = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  useEffect(() => {
    if (next === null || !mark.current || savesData()) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting)
          void client.prefetchQuery(listOptions(citySlug, { ...filter, cursor: next }));
      },
      { rootMargin: NEAR },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [client, citySlug, filter, next]);
  return mark;
}

function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
