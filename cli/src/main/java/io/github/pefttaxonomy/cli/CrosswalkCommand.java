package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.data.Crosswalk;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the names of adapter libraries are in the vocabulary. */
@Command(
    name = "crosswalk",
    header = "Show what the names of adapter libraries are in the vocabulary.",
    description = {
      "Without a name, lists all members of all libraries, or of one.",
      "Libraries: hf-peft (PeftType), adapterhub (configuration strings), lycoris (algorithms)."
    },
    sortOptions = false)
final class CrosswalkCommand implements TaxonomyCommand.Subcommand {
  /** The members of the enumeration in the library's own source. */
  private static final Pattern PEFT_TYPE =
      Pattern.compile("(?s)class PeftType\\b.*?(?=\\nclass |\\z)");

  private static final Pattern MEMBER = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]*) = \"\\1\"");

  private final TaxonomyCommand root;
  private final PrintStream out;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LIBRARY",
      description = "hf-peft, adapterhub or lycoris.")
  private Optional<String> library = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "MEMBER",
      description = "A name that the library uses, such as LORA.")
  private Optional<String> member = Optional.empty();

  @Option(
      names = "--concept",
      paramLabel = "ID",
      description = "List only the members that are this concept or lie below it.")
  private Optional<String> concept = Optional.empty();

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = {
        "Compare with the names that the library has now: one a line, or for hf-peft its",
        "peft_types.py. Exits with 2 if one of them is not known."
      })
  private Optional<String> check = Optional.empty();

  CrosswalkCommand(TaxonomyCommand root) {
    this.root = root;
    this.out = root.session().out();
  }

  @Override
  public Integer call() throws IOException {
    if (root.vocabulary().isPresent()) {
      throw Failure.usage("crosswalks belong to the built-in vocabulary; leave out --vocabulary");
    }
    PeftTaxonomy shipped = PeftTaxonomy.load();
    if (check.isPresent()) {
      Crosswalk.Registry registry =
          library
              .map(CrosswalkCommand::registry)
              .orElseThrow(() -> Failure.usage("--check needs a library, such as hf-peft"));
      return check(shipped.crosswalk(registry), PaperSource.path(check.get()));
    } else if (member.isPresent()) {
      print(shipped.crosswalk(registry(library.orElseThrow())), member.get());
      return ExitCode.OK;
    }
    Optional<ConceptId> wanted = concept.map(id -> TaxonomyCommand.concept(shipped.taxonomy(), id));
    for (Crosswalk.Registry registry : registries()) {
      list(shipped.crosswalk(registry), wanted);
    }
    return ExitCode.OK;
  }

  private ImmutableList<Crosswalk.Registry> registries() {
    return library
        .map(name -> ImmutableList.of(registry(name)))
        .orElseGet(() -> ImmutableList.copyOf(Crosswalk.Registry.values()));
  }

  private static Crosswalk.Registry registry(String name) {
    return Arrays.stream(Crosswalk.Registry.values())
        .filter(registry -> registry.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "no library '"
                        + Screen.printable(name)
                        + "'; there are "
                        + Arrays.stream(Crosswalk.Registry.values())
                            .map(Crosswalk.Registry::label)
                            .collect(Collectors.joining(", "))));
  }

  private void list(Crosswalk crosswalk, Optional<ConceptId> wanted) {
    ImmutableList<Crosswalk.Entry> entries =
        wanted.map(crosswalk::members).orElseGet(crosswalk::entries);
    entries.forEach(entry -> print(crosswalk, entry));
    if (wanted.isEmpty()) {
      crosswalk
          .unmapped()
          .forEach((name, reason) -> print(crosswalk, name, "not mapped: " + reason));
    }
  }

  private void print(Crosswalk crosswalk, String name) {
    Optional<Crosswalk.Entry> entry = crosswalk.find(name);
    String reason = crosswalk.unmapped().get(name);
    if (entry.isPresent()) {
      print(crosswalk, entry.get());
    } else if (reason != null) {
      print(crosswalk, name, "not mapped: " + reason);
    } else {
      String known =
          crosswalk.entries().stream()
              .map(Crosswalk.Entry::member)
              .collect(Collectors.joining(", "));
      throw Failure.data(
          crosswalk.registry().label()
              + " has no member '"
              + Screen.printable(name)
              + "'; there are "
              + known);
    }
  }

  private void print(Crosswalk crosswalk, Crosswalk.Entry entry) {
    String concepts =
        entry.concepts().stream().map(ConceptId::value).collect(Collectors.joining(", "));
    String match = entry.match().name().toLowerCase(Locale.ROOT);
    print(
        crosswalk,
        entry.member(),
        match + " " + entry.method().map(name -> name + " in " + concepts).orElse(concepts));
  }

  private void print(Crosswalk crosswalk, String name, String what) {
    out.print(crosswalk.registry().label() + " " + name + ": " + what + "\n");
  }

  private int check(Crosswalk crosswalk, Path file) throws IOException {
    Crosswalk.Drift drift =
        crosswalk.drift(members(Files.readString(file, StandardCharsets.UTF_8)));
    drift.unknown().forEach(name -> print(crosswalk, name, "is new there, and not mapped"));
    drift.gone().forEach(name -> print(crosswalk, name, "is mapped, but gone there"));
    out.print(drift.unknown().size() + " new, " + drift.gone().size() + " gone\n");
    return drift.unknown().isEmpty() ? ExitCode.OK : ExitCode.DATA;
  }

  private static ImmutableSet<String> members(String text) {
    Matcher source = PEFT_TYPE.matcher(text);
    if (source.find()) {
      return MEMBER
          .matcher(source.group())
          .results()
          .map((MatchResult found) -> found.group(1))
          .collect(ImmutableSet.toImmutableSet());
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(ImmutableSet.toImmutableSet());
  }
}
