'use client';

import { Field } from '@/components/ui/field';
import { useDraft } from './use-draft';

const PAUSE_MS = 600;

/** A date input that settles once the reader pauses or leaves it. */
export function DayField({
  name,
  label,
  day,
  settle,
}: {
  name: string;
  label: string;
  day: string | null;
  settle: (text: string) => void;
}) {
  const draft = useDraft(day ?? '', settle, PAUSE_MS);
  return (
    <Field
      name={name}
      label={label}
      type="date"
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={draft.leave}
    />
  );
}
