import type { ReactNode } from 'react';

/** The one `h1` of a page, with what stands above it (`kicker`) and the sentence below (`lede`). */
export function PageHeader({
  title,
  kicker,
  lede,
  children,
}: {
  title: ReactNode;
  kicker?: ReactNode;
  lede?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-header">
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lede ? <p className="lede">{lede}</p> : null}
      {children}
    </header>
  );
}
