#!/usr/bin/env bash
# Fuzzes each target in turn: fuzz/run.sh [seconds a target, default 3600] [Class#method ...].
# What it finds is kept as an input below src/test/resources, to be run by every build from then on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-3600}
shift || true
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
  while IFS=: read -r file method; do
    targets+=("$(basename "$file" .java)#$method")
  done < <(grep -A1 -H '@FuzzTest' -r fuzz/src/test/java | sed -n 's/^\(.*\.java\)-  void \([A-Za-z_]*\)(.*/\1:\2/p')
fi

status=0
for target in "${targets[@]}"; do
  echo "== $target for $seconds s"
  log=fuzz/target/fuzz-${target/\#/-}.log
  mkdir -p fuzz/target
  if JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${seconds}s" ./mvnw -o -q -Djacoco.skip -Dspotless.check.skip -pl fuzz -am test \
    -Djazzer.hooks=true -Dtest="$target" -Dsurefire.failIfNoSpecifiedTests=false >"$log" 2>&1; then
    sed -n 's/^\(#[0-9]*\)[[:space:]]*DONE\(.*\)/\1 inputs,\2/p' "$log" | tail -1
  else
    status=1
    echo "found something, see $log"
  fi
done
exit "$status"
