'use client';

import { useState } from 'react';
import type { RoutineChoice as Choice, Filter } from '@/lib/legislation/filter';

const LABELS: Record<Choice, string> = { show: 'Show with the others', hide: 'Hide', only: 'Show alone' };

/** Whether proclamations and the like are listed, with the rule said. */
export function RoutineChoice({
  chosen,
  onChange,
}: {
  chosen: Choice;
  onChange?: (change: Partial<Filter>) => void;
}) {
  const [opensItself] = useState(chosen !== 'show');
  return (
    <details className="filter-group" open={opensItself}>
      <summary>Routine items</summary>
      <fieldset className="filter-choices">
        <legend className="visually-hidden">Routine items</legend>
        {(Object.keys(LABELS) as Choice[]).map((value) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name="routine"
              value={value}
              {...(onChange
                ? { checked: value === chosen, onChange: () => onChange({ routine: value }) }
                : { defaultChecked: value === chosen })}
            />
            <span>{LABELS[value]}</span>
          </label>
        ))}
        <p className="hint">
          Proclamations, communications, presentations, announcements, and resolutions that honor somebody.
        </p>
      </fieldset>
    </details>
  );
}
