import type { ReactNode } from 'react';

/** What stands about the input of a form: what it is called, what helps to fill it, what is wrong with it. */
export type About = { label: ReactNode; hint?: ReactNode; error?: ReactNode };

/** The label, the hint and the problem of an input, which is the child and bears this id and `describedBy`. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  children,
}: About & { id: string; children: ReactNode }) {
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
      {children}
    </div>
  );
}

/** By which an input is told with its hint and its problem. */
export function describedBy(id: string, { hint, error }: Pick<About, 'hint' | 'error'>) {
  const notes = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return { 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined } as const;
}
