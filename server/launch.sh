#!/bin/sh
# Starts node as whatever of Passage runs for long is started: sh launch.sh start.mjs
# What it writes is for its user alone. The other two can be given only before node runs: glibc reads its limit at the
# start, V8 sizes its young space then.
umask 077
MALLOC_ARENA_MAX=2 exec node --max-semi-space-size=24 "$@"
