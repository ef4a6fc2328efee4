#!/usr/bin/env bash
# Measures the engine beside its peers and writes docs/performance.md.
#
#   benchmarks/run.sh [--quick | --full] [--corpus FILE] [--report FILE]
#                     [--only jmh|extras|profile|report]
#   benchmarks/run.sh --catalogue [--quick | --full] [--report FILE] [--only report]
#
# With --catalogue, queries over catalogues are measured instead, and docs/queries-performance.md is
# written; --quick takes a minute, the default about five, --full about fifteen and 12 GB of memory.
# Without:
# --quick takes about four minutes and tells little, the default about ten, --full about an hour.
# FILE is a JSONL of papers with title and abstract; without it, papers are made up.
# JAVA_HOME chooses the JDK; without it, JDK 25 where there is one, else the usual one.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
home=$(dirname "$here")

newest_jdk() {
  local home
  for home in /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
      readlink -f "$home"
      return
    fi
  done
}

absolute=()
report=
main=Main
memory=3g
while [ $# -gt 0 ]; do
  case $1 in
    --corpus) absolute+=("$1" "$(realpath "$2")"); shift 2 ;;
    --report) report=$(realpath "$2"); shift 2 ;;
    --catalogue) main=CatalogueMain; memory=256m; shift ;;
    --only) absolute+=("$1" "$2"); shift 2 ;;
    --quick | --full) absolute+=("$1"); shift ;;
    *) sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
done

if [ -z "$report" ]; then
  report=$home/docs/performance.md
  [ "$main" = Main ] || report=$home/docs/queries-performance.md
fi

java=${JAVA_HOME:-$(newest_jdk)}
java=${java:+$java/bin/}java
maven=$home/mvnw
"$maven" -v >/dev/null 2>&1 || maven=mvn

(cd "$home" && "$maven" -q -P benchmarks -pl benchmarks -am -DskipTests -Djacoco.skip \
  -Dspotless.check.skip package)

jar=$(ls "$here"/target/taxonomy-benchmarks-*.jar | head -n 1)
exec "$java" -Xmx"$memory" \
  -Dbenchmarks.folder="$here/target/results" -cp "$jar:$(echo "$here"/target/lib/*.jar | tr ' ' ':')" \
  io.github.pefttaxonomy.benchmarks."$main" --report "$report" "${absolute[@]}"
