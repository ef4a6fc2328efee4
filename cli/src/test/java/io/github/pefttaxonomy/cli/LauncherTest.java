package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher script in a checkout of its own, with a Java and a Maven that only talk. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("../taxonomy").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path home = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void makeCheckout() throws IOException {
    home = Files.createDirectories(folder.resolve("a check out"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(SCRIPT, home.resolve("taxonomy"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    write(home.resolve("cli/src/main/java/Some.java"), "class Some {}");
    write(home.resolve("taxonomy-data/src/main/resources/some.json"), "{}");
    for (String tool :
        List.of(
            "bash",
            "sh",
            "dirname",
            "readlink",
            "sed",
            "find",
            "head",
            "mkdir",
            "mv",
            "touch",
            "cat",
            "printf")) {
      forward(tool);
    }
    program("jdk/bin/java", "printf 'java'; printf ' %s' \"$@\"; echo");
    program("jdk/bin/javac", "true");
    write(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
  }

  @Test
  void firstRun_builds_thenRunsJava() throws IOException {
    makeMaven(0);
    Run run = run("concepts");

    assertThat(run.err()).contains("building").contains("mvn -q -DskipTests -pl cli -am package");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("java -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ")
        .contains("/a check out/cli/target/taxonomy-cli-1.jar:")
        .endsWith(" io.github.pefttaxonomy.cli.Main concepts\n");
  }

  @Test
  void secondRun_buildsNothing() throws IOException {
    makeMaven(0);
    run("concepts");

    assertThat(run("concepts").err()).isEmpty();
  }

  @Test
  void sourceNewerThanTheJar_buildsAgain() throws IOException {
    makeMaven(0);
    run("concepts");
    FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 60_000);
    Files.setLastModifiedTime(home.resolve("taxonomy-data/src/main/resources/some.json"), later);

    assertThat(run("concepts").err()).contains("building");
  }

  @Test
  void classify_theBetterCompilerAndSeveralCollectors() throws IOException {
    makeMaven(0);

    assertThat(run("classify", "a b.jsonl").out())
        .startsWith("java -Xshare:auto -XX:+UseParallelGC -Dtaxonomy.terminal=false -cp ")
        .endsWith("Main classify a b.jsonl\n");
  }

  @Test
  void laterJava_archiveOfClasses() throws IOException {
    makeMaven(0);
    write(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");

    assertThat(run("concepts").out())
        .contains(" -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=")
        .contains("/a check out/cli/target/launcher.jsa -Xlog:disable -Xlog:all=error:stderr ");
  }

  @Test
  void startedThroughALinkFromElsewhere_findsItsHome() throws IOException {
    makeMaven(0);
    Path link = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("taxonomy"));

    assertThat(run(link, "concepts").out()).contains("/a check out/cli/target/taxonomy-cli-1.jar:");
  }

  @Test
  void buildFails_environment() throws IOException {
    makeMaven(1);
    Run run = run("concepts");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("taxonomy: the build failed; its messages are above.\n");
  }

  @Test
  void noMaven_remedy() throws IOException {
    Run run = run("concepts");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("Maven is needed").contains("Install Maven 3.8 or later");
  }

  @Test
  void noJava_remedy() throws IOException {
    Files.delete(folder.resolve("jdk/bin/java"));
    Run run = run("concepts");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("there is no 'java'").contains("Install a JDK 17 or later");
  }

  @Test
  void oldJava_remedy() throws IOException {
    write(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Run run = run("concepts");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("is version 8").contains("Install a JDK 17 or later");
  }

  private void makeMaven(int code) throws IOException {
    program(
        "tools/mvn",
        "echo \"mvn $*\"; [ "
            + code
            + " = 0 ] || exit 1; mkdir -p cli/target/lib; touch cli/target/taxonomy-cli-1.jar");
  }

  private void program(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    write(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Makes a program of the machine the only one of its kind on the path. */
  private void forward(String tool) throws IOException {
    Path bin = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin") : Path.of("/bin");
    program("tools/" + tool, "exec " + bin.resolve(tool) + " \"$@\"");
  }

  private Run run(String... args) throws IOException {
    return run(home.resolve("taxonomy"), args);
  }

  private Run run(Path script, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    int code = exitCode(builder.start());
    return new Run(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private record Run(int code, String out, String err) {}
}
