'use client';

import { useEffect, useState } from 'react';
import { focusFirstRow } from './row-keys';

const SETTING = 'passage-list-keys';

/** The keys of the list, explained, and a switch for those that act without a modifier, kept in this browser. */
export function KeysNote() {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => setIsOn(localStorage.getItem(SETTING) !== 'off'), []);
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
  const change = (on: boolean) => {
    setIsOn(on);
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  };
  return (
    <details className="keys-note" data-needs-script="">
      <summary>Keys</summary>
      <p>
        <kbd>/</kbd> goes to the search, <kbd>j</kbd> and <kbd>k</kbd> or the arrow keys walk the rows,{' '}
        <kbd>Enter</kbd> opens one, <kbd>Esc</kbd> empties the search.
      </p>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => change(event.target.checked)} />
        <span>Use the keys / and j</span>
      </label>
    </details>
  );
}

function onKey(event: KeyboardEvent) {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, select, textarea, table')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('explorer-q')?.focus();
  }
  if (event.key === 'j') focusFirstRow(document.body);
}
