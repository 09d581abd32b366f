#!/bin/sh
# The steps of the Dockerfile in clean folders, where no Docker engine is at hand: sh deploy/clean-root.sh
set -eu
root=$(mktemp -d)
packed=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$root" "$packed"' EXIT
port="${PORT:-3999}"
begun=$(date +%s)
say() { echo "$1: $(($(date +%s) - begun)) s"; }

git archive HEAD | tar -x -C "$root"
cd "$root"
npm ci --no-audit --no-fund
say "installed, $(du -sm node_modules | cut -f1) MB"
node server/build.mjs
say built
node deploy/pack.mjs "$packed/app"
say "packed, $(du -sm "$packed/app" | cut -f1) MB"
rm -rf "$root"

cd "$packed/app"
# As SECURITY.md promises of the image.
unwanted=$(find . \( -path '*node_modules/typescript/*' -o -path '*node_modules/esbuild/*' -o -path '*node_modules/vitest/*' \
  -o -path '*node_modules/@biomejs/*' -o -path '*node_modules/*playwright*/*' -o -path '*node_modules/drizzle-kit/*' \
  -o -path '*@next/swc*' -o -name '*.map' \) -print)
[ -z "$unwanted" ] || { echo "packed for nothing: $unwanted" | head -20; exit 1; }
mkdir "$packed/data"
as=""
if [ "$(id -u)" = 0 ]; then
  chmod 755 "$packed"
  chown nobody "$packed/data"
  as="setpriv --reuid=nobody --clear-groups"
fi
touch "$packed/begun"
export PORT="$port" DATA_DIR="$packed/data/passage" SYNC_EVERY_MINUTES=0
$as sh launch.sh start.mjs &
server=$!
ask() { node -e "fetch('http://127.0.0.1:$port$1').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; }
tries=0
until ask /readyz; do
  tries=$((tries + 1))
  [ "$tries" -lt 120 ] && kill -0 "$server"
  sleep 1
done
say ready
ask /denver/legislation
ask /api/v1/denver/legislation
served=$($as node run.mjs state-hash --city denver)
$as node run.mjs backup "$packed/data/passage.gz"
kill "$server"
wait "$server"
say "answered, backed up beside its readers and stopped"

restored=$(
  export DATABASE_URL= DATA_DIR="$packed/data/drill"
  $as node run.mjs restore "$packed/data/passage.gz" >&2
  $as node run.mjs state-hash --city denver
)
[ "$served" = "$restored" ]
say "restored with the same hash, $restored"
written=$(find "$packed/app" -newer "$packed/begun" -print)
[ -z "$written" ] || { echo "written beside the data: $written" | head -20; exit 1; }
say 'wrote nothing but its data'
