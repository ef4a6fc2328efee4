#!/usr/bin/env bash
# Builds this example from the library's artifacts in a folder laid out as a Maven repository, and
# runs it on the class path, on the module path, and as an image with a Java runtime of its own.
# Usage: run.sh REPOSITORY_FOLDER
set -euo pipefail
repository=$(cd "${1:?the folder of a Maven repository}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
. ../layers.sh

bin=${JAVA_HOME:+$JAVA_HOME/bin/}
main=org.example.consumer.Consumer
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
write_settings "$scratch/settings.xml" "$repository"

../../mvnw -s "$scratch/settings.xml" -Dmaven.repo.local="$scratch/local" \
  clean compile dependency:copy-dependencies

echo "-- on the module path"
"${bin}java" -p target/classes:target/lib -m "org.example.consumer/$main"

echo "-- on the class path"
mkdir -p "$scratch/classes"
"${bin}javac" --release 17 -Xlint:all -Werror -cp 'target/lib/*' -d "$scratch/classes" \
  src/main/java/org/example/consumer/Consumer.java
"${bin}java" -cp "$scratch/classes:target/lib/*" "$main"

if command -v "${bin}jlink" >/dev/null; then
  echo "-- as an image"
  "${bin}jlink" --module-path target/classes:target/lib --add-modules org.example.consumer \
    --strip-debug --no-header-files --no-man-pages --output "$scratch/image"
  "$scratch/image/bin/java" -m "org.example.consumer/$main"
  du -sh "$scratch/image" | sed 's|\t.*| in all|'
else
  echo "-- no jlink in this Java: no image made"
fi
