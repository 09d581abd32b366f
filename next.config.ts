import type { NextConfig } from 'next';

const config: NextConfig = {
  compress: false,
  poweredByHeader: false,
  // A page is the same for every reader: the names of things stand in its head, whoever asks.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [
    { source: '/:city/boards', destination: '/:city/work-lists', permanent: true },
    { source: '/:city/boards/:path*', destination: '/:city/work-lists/:path*', permanent: true },
  ],
};

export default config;
