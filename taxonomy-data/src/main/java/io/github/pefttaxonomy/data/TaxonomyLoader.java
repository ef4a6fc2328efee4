package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the file that lists the files of a vocabulary, and then each of those. */
final class TaxonomyLoader {
  /** The kinds of files, in the order in which they are read. */
  private static final ImmutableList<String> KINDS =
      ImmutableList.of("concepts", "methods", "words", "weights", "rules", "cues");

  private static final JsonWalk.Keys MANIFEST =
      JsonWalk.Keys.required("version")
          .optional("describes", "concepts", "methods", "rules", "cues", "words", "weights")
          .optional("disables", "labels", "aliases");

  private final Files files;
  private final ReadLimits limits;
  private final TaxonomyDraft draft;
  private final JsonWalk.Context context;
  private final Map<String, List<Listed>> listed = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private long left;

  /** Where the files are. */
  interface Files {
    /**
     * Returns the bytes of a file; one more than {@code most} stand for all that would be too many.
     *
     * @throws NoSuchFileException if there is none with this name
     */
    byte[] read(String name, int most) throws IOException;
  }

  /** A file and where it is listed. */
  private record Listed(String name, String place) {}

  private TaxonomyLoader(Files files, ReadLimits limits, Taxonomy.Builder builder) {
    this.files = files;
    this.limits = limits;
    this.left = limits.totalSize();
    this.draft = new TaxonomyDraft(builder);
    this.context = JsonWalk.Context.reporting(draft.problems(), limits);
  }

  /** Returns a loader of a vocabulary. */
  static TaxonomyLoader of(Files files, ReadLimits limits) {
    return new TaxonomyLoader(files, limits, Taxonomy.builder());
  }

  /** Returns a loader of additions to a vocabulary; the builder does not check all of them. */
  static TaxonomyLoader extending(Taxonomy base, Files files, ReadLimits limits) {
    TaxonomyLoader loader = new TaxonomyLoader(files, limits, base.toBuilder());
    String place = "the vocabulary that is extended";
    base.wordGroups().keySet().forEach(g -> loader.draft.place(WordFile.groupSubject(g), place));
    base.weights().keySet().forEach(w -> loader.draft.place(WordFile.weightSubject(w), place));
    return loader;
  }

  /** Reads the file that lists the others, then these. */
  Taxonomy load(String manifest) throws IOException {
    Optional<String> text = textOrProblem(manifest);
    if (text.isEmpty() || !readManifest(manifest, text.get())) {
      draft.lose();
      return draft.build();
    }
    for (String kind : KINDS) {
      for (Listed file : listed.getOrDefault(kind, List.of())) {
        readListed(kind, file);
      }
    }
    return draft.build();
  }

  /** Returns where everything that was read stands, by the subject that problems with it have. */
  ImmutableMap<String, String> places() {
    return draft.places();
  }

  /** Returns the texts of the spec files beside the listed rules and cues, by their names. */
  ImmutableMap<String, String> specs() throws IOException {
    ImmutableMap.Builder<String, String> specs = ImmutableMap.builder();
    for (String kind : ImmutableList.of("rules", "cues")) {
      for (Listed file : listed.getOrDefault(kind, List.of())) {
        String name = file.name.replaceFirst("\\.json$", "") + ".spec";
        readIfThere(name).ifPresent(text -> specs.put(name, text));
      }
    }
    return specs.buildOrThrow();
  }

  /** A file of rules need not have specs; the linter tells which rules lack them. */
  private Optional<String> readIfThere(String name) throws IOException {
    try {
      return Optional.of(text(name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (BadInput e) {
      throw new InvalidTaxonomyException(List.of(problem(name, e)));
    }
  }

  private boolean readManifest(String name, String text) {
    try (JsonWalk walk = new JsonWalk(context, name, text)) {
      return walk.document(MANIFEST, key -> readManifestKey(walk, key));
    }
  }

  private void readManifestKey(JsonWalk walk, String key) {
    switch (key) {
      case "version" -> readVersion(walk);
      case "describes" -> {
        for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
          readDescribed(walk);
        }
      }
      case "disables" -> {
        draft.place("extension disables", walk.place());
        walk.texts().forEach(draft.builder()::disable);
      }
      case "labels" -> {
        draft.place("extension labels", walk.place());
        walk.map(concept -> readLabels(walk, concept));
      }
      case "aliases" -> {
        draft.place("extension gives", walk.place());
        walk.map(method -> walk.texts().forEach(alias -> draft.builder().alias(method, alias)));
      }
      default -> {
        for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
          readName(walk, key);
        }
      }
    }
  }

  private void readVersion(JsonWalk walk) {
    Optional<String> version = walk.text();
    if (version.isPresent()) {
      draft.builder().version(version.get());
    }
  }

  private static Optional<ConceptId> id(JsonWalk walk, String text) {
    try {
      return Optional.of(ConceptId.of(text));
    } catch (IllegalArgumentException e) {
      walk.report("has a bad id: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void readLabels(JsonWalk walk, String concept) {
    Optional<ConceptId> id = id(walk, concept);
    for (String label : walk.texts()) {
      id.ifPresent(known -> draft.builder().label(known, label));
    }
  }

  private void readDescribed(JsonWalk walk) {
    Optional<ConceptId> facet = walk.conceptId();
    if (facet.isPresent()) {
      draft.place("descriptive facet '" + facet.get() + "'", walk.place());
      draft.builder().describe(facet.get());
    }
  }

  private void readName(JsonWalk walk, String kind) {
    String place = walk.place();
    Optional<String> name = walk.text();
    if (name.isPresent() && !names.add(name.get())) {
      walk.report("lists '" + name.get() + "' twice");
    } else if (name.isPresent()) {
      listed.putIfAbsent(kind, new ArrayList<>());
      listed.getOrDefault(kind, List.of()).add(new Listed(name.get(), place));
    }
  }

  private void readListed(String kind, Listed file) throws IOException {
    Optional<String> text = readText(file);
    if (text.isEmpty()) {
      draft.lose();
      return;
    }
    try (JsonWalk walk = new JsonWalk(context, file.name, text.get())) {
      if (!read(kind, walk)) {
        draft.lose();
      }
    }
  }

  private boolean read(String kind, JsonWalk walk) {
    return switch (kind) {
      case "concepts" -> new ConceptFile(walk, draft).read();
      case "methods" -> new MethodFile(walk, draft).read();
      case "rules" -> new RuleFile(walk, draft).read();
      case "cues" -> new CueFile(walk, draft).read();
      case "words" -> new WordFile(walk, draft).readGroups();
      case "weights" -> new WordFile(walk, draft).readWeights();
      default -> throw new AssertionError(kind);
    };
  }

  private Optional<String> readText(Listed file) throws IOException {
    try {
      return textOrProblem(file.name);
    } catch (NoSuchFileException e) {
      draft.report(
          Problem.of("file '" + file.name + "'", "is listed but not there").at(file.place));
      return Optional.empty();
    }
  }

  /** What one file takes, the others cannot. */
  private String text(String name) throws IOException {
    byte[] bytes = files.read(name, (int) Math.min(left, Integer.MAX_VALUE - Long.BYTES));
    if (bytes.length > left) {
      throw new BadInput(LimitFault.totalSize(limits, "bytes with the files before it"));
    }
    left -= bytes.length;
    return FileBytes.text(bytes);
  }

  private Optional<String> textOrProblem(String name) throws IOException {
    try {
      return Optional.of(text(name));
    } catch (BadInput e) {
      draft.report(problem(name, e));
      return Optional.empty();
    }
  }

  private static Problem problem(String name, BadInput e) {
    return Problem.of("file '" + name + "'", e.fault()).at(name);
  }
}
