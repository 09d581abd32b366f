import type { ReactNode } from 'react';
import { Notice } from './notice';

/** Something could not be loaded or done: what, what the reader still sees, and how to try again. */
export function ErrorNotice({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <Notice tone="error" role="alert" title={title}>
      {children}
    </Notice>
  );
}
