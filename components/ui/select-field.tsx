import type { ComponentProps, ReactNode } from 'react';

/** A labelled native list; options as children. */
export function SelectField({
  label,
  id,
  name,
  children,
  ...rest
}: Omit<ComponentProps<'select'>, 'className'> & { label: ReactNode; name: string }) {
  const selectId = id ?? `field-${name}`;
  return (
    <div className="field">
      <label htmlFor={selectId}>{label}</label>
      <select {...rest} id={selectId} name={name} className="select">
        {children}
      </select>
    </div>
  );
}
