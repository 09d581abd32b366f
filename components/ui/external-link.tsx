import type { ReactNode } from 'react';

/** A link to an address that came from data: only http and https are followed, anything else is plain text. */
export function ExternalLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href || !isWebAddress(href)) return <>{children}</>;
  return (
    <a href={href} rel="external noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** Whether text is an absolute http or https address. */
export function isWebAddress(text: string) {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
