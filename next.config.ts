import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['@electric-sql/pglite', '@touch4it/ical-timezones', 'pg'],
  typescript: { ignoreBuildErrors: true },
};

export default config;
