import type { ComponentProps } from 'react';
import { type About, describedBy, FieldFrame } from './field-frame';

/** A labelled text, search or date input; `name` must be unique on the page or `id` given. */
export function Field({
  label,
  hint,
  error,
  id,
  name,
  ...rest
}: Omit<ComponentProps<'input'>, 'className'> & About & { name: string }) {
  const inputId = id ?? `field-${name}`;
  const about = { label, hint, error };
  return (
    <FieldFrame id={inputId} {...about}>
      <input {...rest} id={inputId} name={name} className="input" {...describedBy(inputId, about)} />
    </FieldFrame>
  );
}
