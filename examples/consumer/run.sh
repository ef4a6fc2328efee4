#!/usr/bin/env bash
# Builds this example from the library's artifacts in a folder laid out as a Maven repository, and
# runs it on the class path and on the module path.
# Usage: run.sh REPOSITORY_FOLDER
set -euo pipefail
repository=$(cd "${1:?the folder of a Maven repository}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

bin=${JAVA_HOME:+$JAVA_HOME/bin/}
main=org.example.consumer.Consumer
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A local repository of its own, so that no artifact installed earlier can stand in for the ones
# under test; released plugins and libraries are copied from the usual one, if they are there.
cat >"$scratch/settings.xml" <<XML
<settings>
  <profiles>
    <profile>
      <id>layers</id>
      <repositories>
        <repository>
          <id>under-test</id>
          <url>file://$repository</url>
          <releases><checksumPolicy>ignore</checksumPolicy></releases>
          <snapshots><updatePolicy>always</updatePolicy></snapshots>
        </repository>
        <repository>
          <id>usual-local</id>
          <url>file://$HOME/.m2/repository</url>
          <releases><checksumPolicy>ignore</checksumPolicy></releases>
          <snapshots><enabled>false</enabled></snapshots>
        </repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository>
          <id>usual-local</id>
          <url>file://$HOME/.m2/repository</url>
          <releases><checksumPolicy>ignore</checksumPolicy></releases>
          <snapshots><enabled>false</enabled></snapshots>
        </pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>layers</activeProfile></activeProfiles>
</settings>
XML

../../mvnw -s "$scratch/settings.xml" -Dmaven.repo.local="$scratch/local" \
  clean compile dependency:copy-dependencies

echo "-- on the module path"
"${bin}java" -p target/classes:target/lib -m "org.example.consumer/$main"

echo "-- on the class path"
mkdir -p "$scratch/classes"
"${bin}javac" --release 17 -Xlint:all -Werror -cp 'target/lib/*' -d "$scratch/classes" \
  src/main/java/org/example/consumer/Consumer.java
"${bin}java" -cp "$scratch/classes:target/lib/*" "$main"
