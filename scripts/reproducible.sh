#!/usr/bin/env bash
# Builds the library twice, in two folders of different names, and compares the jars, the published
# POMs and the Gradle metadata byte by byte. Prints their hashes; exits with 1 if any differ.
# Usage: scripts/reproducible.sh [GIT_REVISION]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
revision=${1:-HEAD}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Builds one copy; what is left of it is a list of hashes.
build() {
  local copy=$scratch/$1
  git clone --quiet "$root" "$copy"
  git -C "$copy" checkout --quiet --detach "$(git -C "$root" rev-parse "$revision")"
  (cd "$copy" && ./mvnw -q clean package -DskipTests -Djacoco.skip -Dspotless.check.skip >&2)
  (cd "$copy" && sha256sum taxonomy-*/target/taxonomy-*.jar taxonomy-*/.flattened-pom.xml \
    taxonomy-*/target/publications/maven/module.json)
}

build one >"$scratch/one.txt"
build another-with-a-longer-name >"$scratch/two.txt"
cat "$scratch/one.txt"
diff "$scratch/one.txt" "$scratch/two.txt"
echo "$(wc -l <"$scratch/one.txt") files are the same in both builds"
