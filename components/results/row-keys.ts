import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the next or previous row of a table on arrows, j and k, while the focus is inside it. */
export function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key];
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
  const row = document.activeElement?.closest('tr');
  const here = links.findIndex((link) => link.closest('tr') === row);
  const next = links[here === -1 ? 0 : here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Puts the focus on the first row below `root`, if there is one. */
export function focusFirstRow(root: HTMLElement | null) {
  root?.querySelector<HTMLElement>('a[data-row]')?.focus();
}
