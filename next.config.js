/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.GALLEY_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // an article of 4,000,000 characters, in whatever script, fits into a form
  experimental: { serverActions: { bodySizeLimit: '20mb' }, proxyClientMaxBodySize: '20mb' },
  // no pictures are made: /_next/image is off
  images: { unoptimized: true },
  // native code and what finds its own files at run time stays outside the bundle
  serverExternalPackages: [
    'better-sqlite3',
    'sqlite3',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    'pg',
    '@node-rs/argon2',
    'tesseract.js-core',
    'pdfjs-dist',
    '@napi-rs/canvas',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
}
