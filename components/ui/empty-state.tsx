import type { ReactNode } from 'react';

/**
 * A list that is honestly empty: `no-match` (the reader's filter leaves nothing; offer a way back) or
 * `none-at-source` (the source says there is none). Never for a failed read: that is an `ErrorNotice`.
 */
export function EmptyState({
  reason,
  title,
  children,
}: {
  reason: 'no-match' | 'none-at-source';
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="empty" data-reason={reason}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
