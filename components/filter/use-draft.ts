'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * What somebody is typing into a field whose settled value lives elsewhere: shown as typed while the field has
 * focus, handed to `settle` once they pause, leave it or press Enter (`flush`). Going back drops it.
 */
export function useDraft(settled: string, settle: (text: string) => void, pauseMs: number) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const drop = () => {
      clearTimeout(timer.current);
      setDraft(null);
    };
    window.addEventListener('popstate', drop);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', drop);
    };
  }, []);

  const flush = () => {
    clearTimeout(timer.current);
    if (draft !== null && draft !== settled) settle(draft);
  };
  return {
    text: draft ?? settled,
    type: (text: string) => {
      clearTimeout(timer.current);
      setDraft(text);
      timer.current = setTimeout(() => settle(text), pauseMs);
    },
    flush,
    leave: () => {
      flush();
      setDraft(null);
    },
  };
}
