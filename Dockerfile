# Build: compiles the database drivers and builds what runs.
FROM node:22-bookworm AS build
WORKDIR /galley
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev \
  # of each typeface the weights that a report is set in
  && find node_modules/@embedpdf node_modules/@expo-google-fonts -regex '.*\.[ot]tf' \
    ! -regex '.*\(Regular\|400Regular\|SemiBold\|600SemiBold\|-Bold\)\.[ot]tf' -delete

# Run: no compiler, no sources of tests, no root.
FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 GALLEY_DATA=/data GALLEY_DEMO=0
WORKDIR /galley
COPY --from=build /galley/package.json /galley/prisma.config.ts /galley/next.config.js ./
COPY --from=build /galley/node_modules node_modules
COPY --from=build /galley/prisma prisma
COPY --from=build /galley/dist dist
COPY --from=build /galley/.next .next
COPY --from=build /galley/lib/cli/database-file.mjs lib/cli/
COPY docker/galley /usr/local/bin/galley
RUN mkdir /data && chown node:node /data && rm -rf .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server.mjs"]
