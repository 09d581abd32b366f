'use client';

import { type ExplorerProps, LiveExplorer } from './live-explorer';
import { QueryProvider } from './query-provider';

/** All legislation of a city under a filter: a GET form and a table; with JavaScript it answers at once. */
export function Explorer(props: ExplorerProps) {
  return (
    <QueryProvider>
      <LiveExplorer {...props} />
    </QueryProvider>
  );
}
