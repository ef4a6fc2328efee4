#!/usr/bin/env bash
# Streams made-up records in the form of arXiv's metadata snapshot through `taxonomy classify`
# within a small heap, and says how many papers a second that makes.
#
#   benchmarks/stream.sh [RECORDS] [HEAP]
#
# A million records and 300m without arguments. The file stays in benchmarks/target for the next run.
# JAVA_HOME chooses the JDK.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
home=$(dirname "$here")
records=${1:-1000000}
heap=${2:-300m}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
maven=$home/mvnw
"$maven" -v >/dev/null 2>&1 || maven=mvn

(cd "$home" && "$maven" -q -P benchmarks -pl benchmarks,cli -am -DskipTests -Djacoco.skip \
  -Dspotless.check.skip package)

file=$here/target/snapshot-$records.jsonl.gz
if [ ! -f "$file" ]; then
  jar=$(ls "$here"/target/taxonomy-benchmarks-*.jar | head -n 1)
  "$java" -cp "$jar:$(echo "$here"/target/lib/*.jar | tr ' ' ':')" \
    io.github.pefttaxonomy.benchmarks.Snapshot "$records" "$file.new"
  mv "$file.new" "$file"
fi

cli=$(ls "$home"/cli/target/taxonomy-cli-*.jar | head -n 1)
start=$(date +%s%N)
lines=$("$java" "-Xmx$heap" -XX:+UseParallelGC -cp "$cli:$home/cli/target/lib/*" \
  io.github.pefttaxonomy.cli.Main classify "$file" --output - --quiet | wc -l)
end=$(date +%s%N)
if [ "$lines" -ne "$records" ]; then
  echo "only $lines of $records records came out" >&2
  exit 1
fi
milliseconds=$(((end - start) / 1000000))
echo "$records records in $((milliseconds / 1000)) s within -Xmx$heap:" \
  "$((records * 1000 / milliseconds)) papers/s"
