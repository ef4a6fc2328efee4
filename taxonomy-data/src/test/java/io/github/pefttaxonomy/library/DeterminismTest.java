package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same input gives the same bytes under any locale, time zone, charset and number of threads.
 */
class DeterminismTest {
  private static String usual;

  @BeforeAll
  static void answerAsUsual() throws Exception {
    usual = answers(List.of("1"));
    assertThat(usual).contains("any order true").contains("lines ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati 4",
        "-Duser.language=ar -Duser.country=SA -Dfile.encoding=US-ASCII -XX:+UseSerialGC 8",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=Etc/GMT-14 -XX:TieredStopAtLevel=1 2"
      })
  void answers_strangeSettings_areTheUsualOnes(String settings) throws Exception {
    assertThat(answers(Splitter.on(' ').splitToList(settings))).isEqualTo(usual);
  }

  private static String answers(List<String> settings) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.subList(0, settings.size() - 1));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Answers.class.getName()));
    command.add(settings.get(settings.size() - 1));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
