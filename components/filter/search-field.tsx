'use client';

import type { KeyboardEvent } from 'react';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import type { Go } from './use-address-filter';
import { useDraft } from './use-draft';

const PAUSE_MS = 250;

/** The text of the filter, answered while the reader types; Escape empties it. */
export function SearchField({ filter, go, form }: { filter: Filter; go: Go; form: string }) {
  const draft = useDraft(filter.q ?? '', (text) => go(withText(filter, text), 'replace'), PAUSE_MS);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !draft.text) return;
    event.preventDefault();
    draft.type('');
  };
  return (
    <div className="explorer-search">
      <label htmlFor="explorer-q">Search numbers, titles and texts</label>
      <div className="find">
        <input
          className="input"
          id="explorer-q"
          type="search"
          name="q"
          form={form}
          autoComplete="off"
          spellCheck="false"
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.leave}
          onKeyDown={onKeyDown}
        />
        <button className="button" type="submit" form={form}>
          Search
        </button>
      </div>
    </div>
  );
}

function withText(filter: Filter, text: string) {
  return changeFilter(filter, { q: text.trim() || null });
}
