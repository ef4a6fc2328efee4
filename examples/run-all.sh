#!/usr/bin/env bash
# Builds and runs every example from the library's artifacts in a folder laid out as a Maven
# repository.
# Usage: run-all.sh REPOSITORY_FOLDER
set -euo pipefail
repository=$(cd "${1:?the folder of a Maven repository}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
for example in */; do
  printf '\n-- %s\n' "$example"
  "$example/run.sh" "$repository"
done
