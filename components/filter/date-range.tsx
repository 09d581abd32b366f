'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { realDay } from '@/lib/dates/real-day';
import type { Filter } from '@/lib/legislation/filter';
import type { DayKey, DayRange } from '@/lib/legislation/filter-days';
import { DayField } from './day-field';

/** First and last day of a range; with `onChange` each whole date answers at once. */
export function DateRange({
  range,
  label = range.legend,
  filter,
  onChange,
}: {
  range: DayRange;
  /** What the two days speak of, where it is not what they are declared for. */
  label?: string;
  filter: Filter;
  onChange?: (change: Partial<Filter>) => void;
}) {
  const settle = (key: DayKey) => (text: string) => {
    if (text === '' || realDay(text)) onChange?.({ [key]: text || null });
  };
  const [opensItself] = useState(filter[range.from] !== null || filter[range.to] !== null);
  return (
    <details className="filter-group" open={opensItself}>
      <summary>{label}</summary>
      <fieldset className="filter-choices">
        <legend className="visually-hidden">{label}</legend>
        {[range.from, range.to].map((key) => {
          const side = key === range.from ? 'On or after' : 'On or before';
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
