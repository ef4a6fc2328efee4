package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.TaxonomyJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command as a whole: what all subcommands share, and how one is chosen and run. */
@Command(
    name = "taxonomy",
    header = "Says, with evidence, which efficiency techniques a paper is about.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 all well, 1 wrong arguments, 2 wrong data, 3 files or system, 70 a bug.",
      "'taxonomy COMMAND --help' tells more about a command."
    })
final class TaxonomyCommand implements IVersionProvider {
  private final Session session;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Use the vocabulary of this taxonomy.json instead of the built-in one.")
  private Optional<Path> vocabulary = Optional.empty();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  @SuppressWarnings("unused") // picocli looks for the option, not for the value
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and hash of the built-in vocabulary.")
  @SuppressWarnings("unused") // as above
  private boolean version;

  TaxonomyCommand(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  /** Returns the file of the vocabulary, if it is not the built-in one. */
  Optional<Path> vocabulary() {
    return vocabulary;
  }

  /** Returns the vocabulary that the user asked for. */
  Taxonomy taxonomy() throws IOException {
    return vocabulary.isPresent()
        ? TaxonomyJson.load(vocabulary.get())
        : PeftTaxonomy.load().taxonomy();
  }

  /** Returns the classifier for the vocabulary that the user asked for. */
  Classifier classifier() throws IOException {
    return vocabulary.isPresent()
        ? Classifiers.compile(TaxonomyJson.load(vocabulary.get()))
        : PeftTaxonomy.load().classifier();
  }

  /** Returns the concept that the user named, or fails with ids that look like it. */
  static ConceptId concept(Taxonomy taxonomy, String text) {
    try {
      return taxonomy.concept(ConceptId.of(text)).id();
    } catch (IllegalArgumentException e) {
      throw Failure.usage(Failure.message(e));
    }
  }

  /** Runs the command and returns its exit code. Never throws. */
  int run(String[] args) {
    try {
      int code = dispatch(args);
      session.out().flush();
      return code;
    } catch (Throwable e) { // A user never meets a stack trace, whatever went wrong.
      return new FailureReport(session, debug).of(e);
    }
  }

  private int dispatch(String[] args) throws Exception {
    PrintWriter out = new PrintWriter(session.out(), false, StandardCharsets.UTF_8);
    CommandLine line = commandLine().setOut(out);
    ParseResult parsed = line.parseArgs(args);
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      out.flush();
      return helped;
    }
    if (!parsed.hasSubcommand()) {
      throw new CommandLine.ParameterException(line, "no command is given");
    }
    ParseResult chosen = parsed.subcommand();
    while (chosen.hasSubcommand()) {
      chosen = chosen.subcommand();
    }
    return ((Subcommand) chosen.commandSpec().userObject()).call();
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    line.getCommandSpec().versionProvider(this);
    return line.addSubcommand(new ClassifyCommand(this))
        .addSubcommand(new ConvertCommand(this))
        .addSubcommand(new ExplainCommand(this))
        .addSubcommand(new ConceptsCommand(this))
        .addSubcommand(new QueryCommand(this))
        .addSubcommand(new ClaimsCommand(this))
        .addSubcommand(new LineageCommand(this))
        .addSubcommand(new CandidatesCommand(this))
        .addSubcommand(new SpecCommand(this))
        .addSubcommand(new EvaluateCommand(this))
        .addSubcommand(new FitCommand(this))
        .addSubcommand(new LintCommand(this))
        .addSubcommand(new MutateCommand(this))
        .addSubcommand(VocabularyCommand.of(this))
        .addSubcommand(new CrosswalkCommand(this))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(session.columns());
  }

  @Override
  public String[] getVersion() {
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    return new String[] {taxonomy.toString(), "sha256 " + taxonomy.hash()};
  }

  /** One of the commands; returns its exit code. */
  interface Subcommand extends Callable<Integer> {}
}
