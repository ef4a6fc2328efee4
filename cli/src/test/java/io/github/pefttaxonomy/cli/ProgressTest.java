package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void add_watched_papersAndSpeed() {
    Progress progress = progress(true);
    progress.add(256);
    progress.add(1000);

    assertThat(text())
        .isEqualTo("\r\u001b[K256 papers, 256 papers/s\r\u001b[K1,256 papers, 628 papers/s");
  }

  @Test
  void say_watched_takesTheLineOfTheStatus() {
    Progress progress = progress(true);
    progress.add(256);
    progress.say("skipped");

    assertThat(text()).endsWith("papers/s\r\u001b[Kskipped\n");
  }

  @Test
  void finish_watched_lastStatusStays() {
    Progress progress = progress(true);
    progress.add(256);
    progress.finish();

    assertThat(text()).endsWith("\r\u001b[K256 papers, 128 papers/s\n");
  }

  @Test
  void unwatched_onlyWhatIsSaid() {
    Progress progress = progress(false);
    progress.add(256);
    progress.say("skipped");
    progress.finish();

    assertThat(text()).isEqualTo("skipped\n");
  }

  /** Returns a progress whose clock goes on by a second each time it is asked. */
  private Progress progress(boolean isShown) {
    LongSupplier clock =
        new LongSupplier() {
          private long now;

          @Override
          public long getAsLong() {
            now += 1_000_000_000;
            return now;
          }
        };
    return new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), isShown, clock);
  }

  private String text() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
