'use client';

import { useMemo } from 'react';
import type { FirstAnswer } from '../filter/first-answer';
import { type ExplorerProps, LiveExplorer } from './live-explorer';
import { QueryProvider } from './query-provider';

/**
 * All legislation of a city under a filter: a GET form and a table; with JavaScript it answers at once. `first` is a
 * FirstAnswer as JSON: React takes one text over to the browser for a tenth of what thousands of values cost it.
 */
export function Explorer({ first: text, ...props }: Omit<ExplorerProps, 'first'> & { first: string }) {
  const first = useMemo(() => JSON.parse(text) as FirstAnswer, [text]);
  return (
    <QueryProvider>
      <LiveExplorer first={first} {...props} />
    </QueryProvider>
  );
}
