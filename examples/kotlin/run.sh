#!/usr/bin/env bash
# Builds this Kotlin caller from the library's artifacts in a folder laid out as a Maven repository, and
# runs it.
# Usage: run.sh REPOSITORY_FOLDER
set -euo pipefail
repository=$(cd "${1:?the folder of a Maven repository}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
. ../layers.sh

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
if [ "$feature" -gt 24 ]; then
  echo "-- the compiler of Kotlin 2.1.0 does not run on Java $feature: left out"
  exit
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
write_settings "$scratch/settings.xml" "$repository"

../../mvnw -s "$scratch/settings.xml" -Dmaven.repo.local="$scratch/local" \
  clean compile dependency:copy-dependencies
"$java" -cp 'target/classes:target/lib/*' CallerKt
