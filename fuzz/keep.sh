#!/usr/bin/env bash
# Keeps some of what the targets have learnt, to be run by every build: fuzz/keep.sh [most, default 32].
# Takes small inputs of all sizes from .cifuzz-corpus, the same ones for the same corpus.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

most=${1:-32}
largest=256
for learnt in .cifuzz-corpus/*/*; do
  class=$(basename "$(dirname "$learnt")")
  kept=src/test/resources/${class//.//}Inputs/$(basename "$learnt")
  mkdir -p "$kept"
  find "$learnt" -type f -size "-$((largest + 1))c" -printf '%s %p\n' | sort -n -k1,1 -k2,2 |
    awk -v most="$most" '{ path[NR] = $2 }
      END { n = NR < most ? NR : most; for (i = 1; i <= n; i++) print path[int(1 + (i - 1) * NR / n)] }' |
    while read -r input; do cp "$input" "$kept/"; done
  echo "$(find "$kept" -type f | wc -l) inputs, $(basename "$kept")"
done
