FROM node:24-bookworm-slim
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node db/commands/build.mjs && npm prune --omit=dev --no-audit --no-fund && mkdir /data && chown -R node:node /app /data
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data/passage
VOLUME /data
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
STOPSIGNAL SIGTERM
CMD ["node", "db/commands/start.mjs"]
