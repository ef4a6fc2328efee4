package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  @TempDir private Path folder;
  private String vocabulary = "";
  private String papers = "";

  @BeforeEach
  void writeFiles() throws IOException {
    vocabulary = Cli.vocabulary(folder);
    papers =
        Cli.file(
            folder,
            "papers.jsonl",
            Cli.paper("a", "Low-rank adaptation", "We propose low-rank adaptation and pruning."),
            """
            {"id": "b", "title": "On \\"pruning\\", again", "year": 2024}""",
            Cli.paper("c", "Cooking", "Salt."));
  }

  private Cli query(String... args) {
    String[] all = new String[args.length + 3];
    System.arraycopy(args, 0, all, 1, args.length);
    all[0] = "query";
    all[args.length + 1] = "--vocabulary";
    all[args.length + 2] = vocabulary;
    return Cli.run(all);
  }

  @Test
  void table_papersFacetsAndPairs() {
    Cli cli =
        query(
            "about(pruning)",
            papers,
            "--facets",
            "technique",
            "--cooccurrence",
            "pruning x low-rank,pruning");

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                """
                2 of 3 papers

                b           2024  On "pruning", again
                a           -     Low-rank adaptation

                efficiency-technique
                  pruning                                          2  ████████████████████████████████████████
                  low-rank                                         1  ████████████████████
                  low-rank-adaptation                              1  ████████████████████
                  tuning                                           1  ████████████████████

                PAPERS  JACCARD    PMI  PAIR
                     1    0.500   0.00  pruning x low-rank
                     2    1.000   0.00  pruning x pruning
                """,
                ""));
  }

  @Test
  void json_oneObject() {
    Cli cli =
        query(
            "titleContains('COOKING')",
            papers,
            "--format",
            "json",
            "--facets",
            "efficiency-technique",
            "--cooccurrence",
            "pruning");

    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith(
            "{\"query\":\"titleContains('COOKING')\",\"size\":3,\"count\":1,\"papers\":[{\"id\":\"c\",")
        .endsWith(
            "],\"facets\":{\"efficiency-technique\":{}},\"cooccurrence\":[{\"row\":\"pruning\","
                + "\"column\":\"pruning\",\"count\":0,\"jaccard\":0.0,\"pmi\":null}]}\n");
  }

  @Test
  void csv_oneTable() {
    assertThat(query("everything()", papers, "--format", "csv", "--top", "2").out())
        .isEqualTo(
            """
            id,year,title,concepts
            b,2024,"On ""pruning"", again",pruning
            a,,Low-rank adaptation,low-rank-adaptation pruning
            """);
    assertThat(query("about(tuning)", papers, "--format", "csv", "--facets", "tuning").out())
        .isEqualTo("facet,concept,papers\ntuning,low-rank-adaptation,1\n");
    assertThat(query("about(tuning)", papers, "--format", "csv", "--cooccurrence", "tuning").out())
        .isEqualTo("row,column,papers,jaccard,pmi\ntuning,tuning,1,1.0,0.0\n");
    assertThat(
            query(
                "everything()",
                "--format",
                "csv",
                "--cooccurrence",
                "tuning",
                "--facets",
                "tuning"))
        .isEqualTo(
            new Cli(
                ExitCode.USAGE,
                "",
                "taxonomy: csv holds one table: ask for --facets or for --cooccurrence\n"));
  }

  @Test
  void sideways_leavesOutTheOwnDemand() {
    assertThat(query("about(tuning)", papers, "--format", "csv", "--facets", "technique").out())
        .contains("pruning,1\n");
    assertThat(
            query("about(tuning)", papers, "--format", "csv", "--facets", "technique", "--sideways")
                .out())
        .contains("pruning,2\n");
  }

  @Test
  void top_fewerThanFound_saysHowManyMore() {
    assertThat(query("everything()", papers, "--top", "1").outLines())
        .containsExactly(
            "3 of 3 papers", "", "b           2024  On \"pruning\", again", "and 2 more");
    assertThat(query("everything()", papers, "--top", "0").out()).isEqualTo("3 of 3 papers\n");
    assertThat(query("everything()", papers, "--top", "-1"))
        .isEqualTo(new Cli(ExitCode.USAGE, "", "taxonomy: --top is not negative, but -1 is\n"));
  }

  @Test
  void mistake_caretBelowTheColumn() {
    assertThat(query("about(prunin) and since(2023)", papers))
        .isEqualTo(
            new Cli(
                ExitCode.USAGE,
                "",
                """
                taxonomy: no concept 'prunin'; did you mean 'pruning'?, at column 7
                  about(prunin) and since(2023)
                        ^
                """));
    assertThat(query("everything()", papers, "--facets", "prunin").err())
        .isEqualTo("taxonomy: no concept 'prunin'; did you mean 'pruning'?\n");
    assertThat(query("everything()", papers, "--cooccurrence", "a x b x c").err())
        .isEqualTo("taxonomy: --cooccurrence has two sides, as in 'a,b x c,d', not 'a x b x c'\n");
  }

  @Test
  void files_severalAndStandardInput_areOneCatalogue() {
    String in = Cli.paper("d", "Pruning", "") + "\nbroken\n";
    Cli cli = Cli.runOn(in, "query", "about(pruning)", papers, "-", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.out()).startsWith("3 of 4 papers\n");
    assertThat(cli.err()).contains("stdin:2");
  }

  @Test
  void bundled_reviewedLabels() {
    Cli cli =
        Cli.run(
            "query",
            "about(low-rank-adaptation) and about(mixture-of-experts) and not contribution(survey)");

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).startsWith("2 of 119 papers\n").contains("seed-013", "seed-049");
  }

  @Test
  void bundled_ownVocabulary_isLabelledWithIt() {
    assertThat(query("about(pruning)").out()).contains(" of 119 papers\n");
  }
}
