#!/usr/bin/env bash
# Looks through every crate the project takes in: licence, source, wildcard versions, known faults. deny.toml says what may be.
set -euo pipefail
cd "$(dirname "$0")/.."

deny() { cargo deny --locked "$@"; }

deny check --hide-inclusion-graph licenses bans sources

# The list of known faults is fetched; where that cannot be, the one fetched last is taken, and where there is none it is said.
if report=$(deny check advisories 2>&1); then
  printf '%s\n' "$report"
elif ! grep -q 'failed to fetch advisory database' <<<"$report"; then
  printf '%s\n' "$report" >&2
  exit 1
elif report=$(deny --offline check advisories 2>&1); then
  printf 'audit: the list of known faults could not be fetched; checked with the one fetched before.\n%s\n' "$report"
elif grep -q "failed to get 'FETCH_HEAD' metadata" <<<"$report"; then
  echo 'audit: NOT CHECKED for known faults: the list (github.com/RustSec/advisory-db) could not be fetched and none was fetched before.'
else
  printf '%s\n' "$report" >&2
  exit 1
fi
