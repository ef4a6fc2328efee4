# Sourced by the examples: writes Maven settings that find the library in a folder laid out as a
# Maven repository and nowhere else. A local repository of its own keeps artifacts installed earlier
# from standing in for the ones under test; released plugins and libraries are copied from the usual
# one, if they are there.
# Usage: write_settings FILE REPOSITORY_FOLDER
write_settings() {
  cat >"$1" <<XML
<settings>
  <profiles>
    <profile>
      <id>layers</id>
      <repositories>
        <repository>
          <id>under-test</id>
          <url>file://$2</url>
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
}
