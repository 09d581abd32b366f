'use client';

import { useEffect, useState } from 'react';

const SETTING = 'passage-list-table';
const COLUMNS = [
  ['status', 'Status'],
  ['carried', 'Carried by'],
  ['introduced', 'Introduced'],
  ['last', 'Last action'],
] as const;

export type TableChoice = { isDense: boolean; hidden: readonly string[] };
const USUAL: TableChoice = { isDense: false, hidden: [] };

/** How this browser shows lists, and a way to change it for good; the usual until the kept choice is read. */
export function useTableChoice(): [TableChoice, (choice: TableChoice) => void] {
  const [choice, setChoice] = useState(USUAL);
  useEffect(() => setChoice(readChoice(localStorage.getItem(SETTING))), []);
  const change = (next: TableChoice) => {
    setChoice(next);
    localStorage.setItem(SETTING, JSON.stringify(next));
  };
  return [choice, change];
}

function readChoice(text: string | null): TableChoice {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    const { isDense, hidden } = kept as TableChoice;
    const known: readonly string[] = COLUMNS.map(([name]) => name);
    return { isDense: isDense === true, hidden: hidden.filter((name) => known.includes(name)) };
  } catch {
    return USUAL;
  }
}

/** Which columns a list shows and how close its rows stand. */
export function TableChoiceMenu({
  choice,
  change,
}: {
  choice: TableChoice;
  change: (choice: TableChoice) => void;
}) {
  const toggle = (name: string, isShown: boolean) => {
    const others = choice.hidden.filter((one) => one !== name);
    change({ ...choice, hidden: isShown ? others : [...others, name] });
  };
  return (
    <details className="table-choice" data-needs-script="">
      <summary>Columns</summary>
      <fieldset>
        <legend className="visually-hidden">Columns of the list</legend>
        {COLUMNS.map(([name, label]) => (
          <label className="choice" key={name}>
            <input
              type="checkbox"
              checked={!choice.hidden.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
        <label className="choice">
          <input
            type="checkbox"
            checked={choice.isDense}
            onChange={(event) => change({ ...choice, isDense: event.target.checked })}
          />
          <span>Close rows</span>
        </label>
      </fieldset>
    </details>
  );
}
