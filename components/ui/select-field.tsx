import type { ComponentProps } from 'react';
import { type About, describedBy, FieldFrame } from './field-frame';

/** A labelled native list; options as children. */
export function SelectField({
  label,
  hint,
  error,
  id,
  name,
  children,
  ...rest
}: Omit<ComponentProps<'select'>, 'className'> & About & { name: string }) {
  const selectId = id ?? `field-${name}`;
  const about = { label, hint, error };
  return (
    <FieldFrame id={selectId} {...about}>
      <select {...rest} id={selectId} name={name} className="select" {...describedBy(selectId, about)}>
        {children}
      </select>
    </FieldFrame>
  );
}
