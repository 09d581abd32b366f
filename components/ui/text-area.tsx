import type { ComponentProps } from 'react';
import { type About, describedBy, FieldFrame } from './field-frame';

/** A labelled text of several lines; `name` must be unique on the page. */
export function TextArea({
  label,
  hint,
  error,
  name,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className'> & About & { name: string }) {
  const id = `field-${name}`;
  const about = { label, hint, error };
  return (
    <FieldFrame id={id} {...about}>
      <textarea {...rest} id={id} name={name} className="input" {...describedBy(id, about)} />
    </FieldFrame>
  );
}
