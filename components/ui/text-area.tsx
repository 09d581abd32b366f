import type { ComponentProps, ReactNode } from 'react';

/** A labelled text of several lines; `name` must be unique on the page. */
export function TextArea({
  label,
  hint,
  error,
  name,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className'> & {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: ReactNode;
}) {
  const id = `field-${name}`;
  const notes = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <textarea
        {...rest}
        id={id}
        name={name}
        className="input"
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
