'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { realDay } from '@/lib/dates/real-day';
import type { Filter } from '@/lib/legislation/filter';
import { DayField } from './day-field';

/** First and last day, of what `label` says; with `onChange` each whole date answers at once. */
export function DateRange({
  label,
  filter,
  onChange,
}: {
  label: string;
  filter: Filter;
  onChange?: (change: Partial<Filter>) => void;
}) {
  const settle = (key: 'from' | 'to') => (text: string) => {
    if (text === '' || realDay(text)) onChange?.({ [key]: text || null });
  };
  const [opensItself] = useState(filter.from !== null || filter.to !== null);
  return (
    <details className="filter-group" open={opensItself}>
      <summary>{label}</summary>
      <fieldset className="filter-choices">
        <legend className="visually-hidden">{label}</legend>
        {(['from', 'to'] as const).map((key) => {
          const side = key === 'from' ? 'On or after' : 'On or before';
          return onChange ? (
            <DayField name={key} label={side} day={filter[key]} settle={settle(key)} key={key} />
          ) : (
            <Field name={key} label={side} type="date" defaultValue={filter[key] ?? ''} key={key} />
          );
        })}
      </fieldset>
    </details>
  );
}
