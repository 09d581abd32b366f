import type { MetadataRoute } from 'next';
import { readEnv } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** Every page may be found; the API and the exports are for programs that ask for them. */
export default function robots(): MetadataRoute.Robots {
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '');
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/*/export.'] },
    sitemap: origin && `${origin}/sitemap.xml`,
  };
}
