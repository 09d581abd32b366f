import type { ReactNode } from 'react';

/** The page shows older data than the city promises: since when, and where to look meanwhile. */
export function StaleBanner({ children }: { children: ReactNode }) {
  return (
    <div className="stale" role="status">
      <p className="wrap">{children}</p>
    </div>
  );
}
