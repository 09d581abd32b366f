import type { ComponentProps, ReactNode } from 'react';

/** A labelled native list; options as children. */
export function SelectField({
  label,
  id,
  name,
  error,
  children,
  ...rest
}: Omit<ComponentProps<'select'>, 'className'> & { label: ReactNode; name: string; error?: ReactNode }) {
  const selectId = id ?? `field-${name}`;
  return (
    <div className="field">
      <label htmlFor={selectId}>{label}</label>
      {error ? (
        <p className="field-error" id={`${selectId}-error`}>
          {error}
        </p>
      ) : null}
      <select
        {...rest}
        id={selectId}
        name={name}
        className="select"
        aria-describedby={error ? `${selectId}-error` : undefined}
        aria-invalid={error ? true : undefined}
      >
        {children}
      </select>
    </div>
  );
}
