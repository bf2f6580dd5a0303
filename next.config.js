/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.GALLEY_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // native code and what finds its own files at run time stays outside the bundle
  serverExternalPackages: [
    'better-sqlite3',
    'sqlite3',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    'pg',
    '@node-rs/argon2',
  ],
}
