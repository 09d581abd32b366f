'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../results/query-options';

const FRESH_MS = 60_000;

let kept: QueryClient | undefined;

/** The reader's own cache of answers; on the server each page has a new one, so that no answers are shared. */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>;
}

function queryClient() {
  if (typeof window === 'undefined') return newClient();
  kept ??= newClient();
  return kept;
}

function newClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && !(error instanceof ApiError && error.status < 500),
        retryDelay: 400,
      },
    },
  });
}
