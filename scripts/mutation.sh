#!/usr/bin/env bash
# Mutation testing with PIT: breaks the code of taxonomy-api and taxonomy-core in one place at a
# time and sees whether a test of the same package fails.
# Usage: scripts/mutation.sh [PART ...], where a part is api, catalog, evaluate or classify, or some
# classes of one, such as classify/WordScanner,Lexicon. Without a part, all.
# MUTATION_WITHOUT=VariantsTest,ConfidenceFitTest leaves slow tests out: fewer mutants are noticed, if
# any, and sooner.
# Prints a table of mutants by class; leaves PART.csv and survivors.txt in target/mutation.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

house=io.github.pefttaxonomy
out=$PWD/target/mutation
mkdir -p "$out"

# Which classes a part has, nested ones included.
classes_of() {
  local package=$house.$1 names list=()
  [ "$1" != api ] || package=$house
  if [ -z "$2" ]; then
    echo "$package.*"
    return
  fi
  IFS=, read -ra names <<<"$2"
  for name in "${names[@]}"; do
    list+=("$package.$name" "$package.$name\$*")
  done
  (IFS=, && echo "${list[*]}")
}

# One line a class: mutants, how many were noticed, and the share.
table() {
  awk -F, '
    { name = $2; sub(/.*\./, "", name); sub(/\$.*/, "", name)
      all[name]++; total++
      if ($6 !~ /SURVIVED|NO_COVERAGE/) { killed[name]++; found++ } }
    END {
      print "| class | mutants | killed | % |\n|---|---|---|---|"
      fflush()
      for (name in all)
        printf "| %s | %d | %d | %.0f |\n", name, all[name], killed[name], 100 * killed[name] / all[name] | "sort"
      close("sort")
      if (total) printf "| all | %d | %d | %.1f |\n", total, found, 100 * found / total
    }' "$@"
}

parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(api evaluate catalog classify)
reports=()
for part in "${parts[@]}"; do
  package=${part%%/*}
  wanted=$(case $part in */*) echo "${part#*/}" ;; esac)
  case $package in
    api) module=taxonomy-api modules=taxonomy-api tests=$house.* ;;
    catalog | evaluate | classify)
      module=taxonomy-core modules=taxonomy-api,taxonomy-core tests=$house.$package.*
      ;;
    *) echo "no part '$part'" >&2 && exit 2 ;;
  esac
  # The worlds of the catalogue's properties are large.
  tries=$([ "$package" = catalog ] && echo 8 || echo 200)
  name=${part//[\/,]/-}
  name=${name:0:60}
  begun=$SECONDS
  without=$(IFS=, && for test in ${MUTATION_WITHOUT-}; do printf '%s.%s,' "$house.$package" "$test"; done)
  rm -rf taxonomy-api/target/pit-reports taxonomy-core/target/pit-reports
  ./mvnw -q -P mutation -pl "$modules" -Djacoco.skip -Dspotless.check.skip -Dmutation.tries="$tries" \
    test-compile org.pitest:pitest-maven:mutationCoverage \
    -DtargetClasses="$(classes_of "$package" "$wanted")" -DtargetTests="$tests" \
    -DexcludedTestClasses="${without%,}" \
    >"$out/$name.log" 2>&1 || { tail -20 "$out/$name.log" >&2 && exit 1; }
  cp "$module/target/pit-reports/mutations.csv" "$out/$name.csv"
  reports+=("$out/$name.csv")
  printf '\n== %s, %d s\n\n' "$part" $((SECONDS - begun))
  table "$out/$name.csv"
done

awk -F, '/SURVIVED|NO_COVERAGE/ { sub(/.*\./, "", $3); print $1 ":" $5, $4, $3, $6 }' \
  "${reports[@]}" | sort -t: -k1,1 -k2,2n >"$out/survivors.txt"
printf '\n%d survivors: target/mutation/survivors.txt\n' "$(wc -l <"$out/survivors.txt")"
