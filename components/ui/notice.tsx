import type { ReactNode } from 'react';

export function Notice({
  tone = 'plain',
  title,
  role,
  children,
}: {
  tone?: 'plain' | 'good' | 'caution' | 'error';
  title?: ReactNode;
  role?: 'alert' | 'status';
  children?: ReactNode;
}) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      {title ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : null}
      {children}
    </div>
  );
}
