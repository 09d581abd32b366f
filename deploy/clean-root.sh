#!/bin/sh
# The steps of the Dockerfile in a clean folder, where no Docker engine is at hand: sh deploy/clean-root.sh
set -eu
root=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$root"' EXIT
git archive HEAD | tar -x -C "$root"
cd "$root"
npm ci --no-audit --no-fund
node db/commands/build.mjs
npm prune --omit=dev --no-audit --no-fund
PORT="${PORT:-3999}" DATA_DIR="$root/data" SYNC_EVERY_MINUTES=0 NODE_ENV=production node db/commands/start.mjs &
server=$!
for _ in $(seq 120); do
  if node -e "fetch('http://127.0.0.1:${PORT:-3999}/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; then
    echo "ready from a clean root"
    kill "$server"
    wait "$server"
    exit 0
  fi
  sleep 1
done
exit 1
