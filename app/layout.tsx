import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

/** No page is made at build time, the one for a wrong address neither: each needs its nonce and the day's facts. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Passage', template: '%s · Passage' },
  description:
    'Follows every ordinance, resolution and executive order of a city council from filing to law.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
