import type { NextConfig } from 'next';

const config: NextConfig = {
  compress: false,
  poweredByHeader: false,
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [
    { source: '/:city/boards', destination: '/:city/work-lists', permanent: true },
    { source: '/:city/boards/:path*', destination: '/:city/work-lists/:path*', permanent: true },
  ],
};

export default config;
