#!/bin/sh
# Starts node as whatever of Passage runs for long is started: sh launch.sh start.mjs
# These can be given only before node runs: glibc reads its limit at the start, V8 sizes its young space then, and the
# inspector waits for SIGUSR1 from then on. Nodes that do not know that flag yet have server/no-inspector.mjs a moment later.
if node --disable-sigusr1 --version >/dev/null 2>&1; then set -- --disable-sigusr1 "$@"; fi
# V8 lets its heap grow by up to four times between collections where it may have half of a large machine, and beyond what the units
# and containers give it: 819 MB after the bench in place of some 500.
case "${NODE_OPTIONS:-}" in *max-old-space-size*) ;; *) set -- --max-old-space-size=1536 "$@" ;; esac
# What it writes is for its user alone.
umask 077
MALLOC_ARENA_MAX=2 exec node --max-semi-space-size=24 "$@"
