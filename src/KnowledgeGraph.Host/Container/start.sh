#!/bin/sh
# What the container runs: loads schema and sample data where there is no graph yet, then serves.
set -eu

is_empty() {
  case "$KG_DATABASE" in
    *://*) [ "$(kg cypher 'MATCH (n) RETURN count(n) AS nodes' --format jsonl --quiet)" = '{"nodes":0}' ] ;;
    *) [ ! -e "$KG_DATABASE" ] ;;
  esac
}

if is_empty; then
  kg demo --quiet > /dev/null
fi

# A service runs for long enough to be compiled anew for what it really does: a tenth less of a processor a request. The commands above do not.
export DOTNET_TieredPGO=1

# In place of the shell, so that the signal that stops the container reaches the service.
exec kg serve "$@"
