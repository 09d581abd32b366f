'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Filter } from '@/lib/legislation/filter';
import { parseFilter } from '@/lib/legislation/filter-parse';
import { filterHref, printFilter } from '@/lib/legislation/filter-print';

/** `push` makes an entry that Back undoes; `replace` is for typing. */
export type Go = (next: Filter, how: 'push' | 'replace') => void;

/** The filter that the address bar holds, read as the server reads it, and a way to another one. */
export function useAddressFilter(path: string) {
  const address = useSearchParams().toString();
  const [asked, setAsked] = useState<string | null>(null);
  if (asked === address) setAsked(null);

  useEffect(() => {
    const forget = () => setAsked(null);
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);

  const go: Go = useCallback(
    (next, how) => {
      setAsked(printFilter(next));
      if (how === 'push') window.history.pushState(null, '', filterHref(path, next));
      else window.history.replaceState(null, '', filterHref(path, next));
    },
    [path],
  );

  const text = asked ?? address;
  const read = useMemo(() => parseFilter(new URLSearchParams(text)), [text]);
  return { ...read, go };
}
