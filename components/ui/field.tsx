import type { ComponentProps, ReactNode } from 'react';

/** A labelled text, search or date input; `name` must be unique on the page or `id` given. */
export function Field({
  label,
  hint,
  error,
  id,
  name,
  ...rest
}: Omit<ComponentProps<'input'>, 'className'> & {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: ReactNode;
}) {
  const inputId = id ?? `field-${name}`;
  const notes = [hint ? `${inputId}-hint` : null, error ? `${inputId}-error` : null]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={inputId}>{label}</label>
      {hint ? (
        <p className="hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${inputId}-error`}>
          {error}
        </p>
      ) : null}
      <input
        {...rest}
        id={inputId}
        name={name}
        className="input"
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
