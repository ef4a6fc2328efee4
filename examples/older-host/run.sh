#!/usr/bin/env bash
# Builds this example from the library's artifacts in a folder laid out as a Maven repository, and
# runs it on the class path beside Guava 32.1.3 and jackson-annotations 2.13.5.
# Usage: run.sh REPOSITORY_FOLDER
set -euo pipefail
repository=$(cd "${1:?the folder of a Maven repository}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
. ../layers.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
write_settings "$scratch/settings.xml" "$repository"

../../mvnw -s "$scratch/settings.xml" -Dmaven.repo.local="$scratch/local" \
  clean compile dependency:copy-dependencies
ls target/lib | grep -x 'guava-32.1.3-jre.jar'
ls target/lib | grep -x 'jackson-annotations-2.13.5.jar'
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/classes:target/lib/*' org.example.olderhost.OlderHost
