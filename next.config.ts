import type { NextConfig } from 'next';

const config: NextConfig = {
  compress: false,
  poweredByHeader: false,
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  typescript: { ignoreBuildErrors: true },
};

export default config;
