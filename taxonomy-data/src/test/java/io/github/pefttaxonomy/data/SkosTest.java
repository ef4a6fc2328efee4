package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkosTest {
  private static final String HEAD =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
          + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
          + "@prefix : <http://example.org/> .\n";

  @TempDir Path folder;

  static Taxonomy one(UnaryOperator<Concept.Builder> change) {
    Concept.Builder concept =
        Concept.builder().id(ConceptId.of("a")).label("a").definition("the letter");
    return Taxonomy.builder().version("1").add(change.apply(concept).build()).build();
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/skos", name));
  }

  @Test
  void shippedTaxonomy_concepts_comeBackEqualFromBothForms() {
    Taxonomy shipped = PeftTaxonomy.load().taxonomy();

    Taxonomy turtle = SkosReader.strict().read("t.ttl", Skos.turtle(shipped));
    Taxonomy json = SkosReader.strict().read("t.jsonld", Skos.jsonLd(shipped));

    assertThat(turtle.concepts()).isEqualTo(shipped.concepts());
    assertThat(turtle.version()).isEqualTo(shipped.version());
    assertThat(turtle.descriptiveFacets()).isEqualTo(shipped.descriptiveFacets());
    assertThat(json.hash()).isEqualTo(turtle.hash());
  }

  @Test
  void shippedTaxonomy_parsedByAnotherLibrary_breaksNoCondition() throws IOException {
    String text = Skos.turtle(PeftTaxonomy.load().taxonomy());

    Model model = Rio.parse(new StringReader(text), "", RDFFormat.TURTLE);

    assertThat(model.subjects()).hasSizeGreaterThan(280);
    assertThat(SkosConditions.broken(model)).isEmpty();
  }

  @Test
  void turtle_oneConcept_readsLikeThis() {
    Taxonomy taxonomy =
        one(c -> c.addAlternativeLabels("A").addMatches("exact:hf-peft:LORA").addLiterature("b"));

    assertThat(Skos.turtle(taxonomy))
        .endsWith(
            """
            concept:a
              a skos:Concept ;
              skos:inScheme <https://pefttaxonomy.github.io/scheme> ;
              skos:topConceptOf <https://pefttaxonomy.github.io/scheme> ;
              skos:notation "a" ;
              skos:prefLabel "a"@en ;
              skos:altLabel "A"@en ;
              skos:definition "the letter"@en ;
              skos:exactMatch <https://pefttaxonomy.github.io/registry/hf-peft/LORA> ;
              dc:source "b" .
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S9", "S13", "S14", "S27", "S37", "S46"})
  void read_fixtureThatBreaksACondition_isRefusedByItsName(String condition) throws IOException {
    String text = resource(condition + ".ttl");
    Model model = Rio.parse(new StringReader(text), "", RDFFormat.TURTLE);

    InvalidTaxonomyException refusal =
        catchThrowableOfType(
            InvalidTaxonomyException.class,
            () -> SkosReader.reporting(p -> {}).read(condition + ".ttl", text));

    assertThat(SkosConditions.broken(model)).anyMatch(b -> b.startsWith(condition + " "));
    assertThat(refusal.problems())
        .anySatisfy(problem -> assertThat(problem.message()).endsWith("(SKOS " + condition + ")"));
    assertThat(refusal.problems())
        .filteredOn(problem -> problem.message().contains("(SKOS S"))
        .as("no other condition is blamed")
        .allSatisfy(problem -> assertThat(problem.message()).contains("(SKOS " + condition + ")"))
        .allSatisfy(problem -> assertThat(problem.place()).isPresent());
  }

  @Test
  void turtle_labelInTwoKinds_isRefused() {
    assertThatThrownBy(() -> Skos.turtle(one(c -> c.addHiddenLabels("a"))))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("has the label 'a'@en in two kinds (SKOS S13)");
  }

  @Test
  void turtle_exactAndBroadMatch_isRefused() {
    assertThatThrownBy(() -> Skos.turtle(one(c -> c.addMatches("exact:x:y", "broad:x:y"))))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("(SKOS S46)");
  }

  /** In the manner of the STW Thesaurus for Economics and EuroVoc: many languages, collections. */
  @Test
  void read_fileInManyLanguages_keepsOneAndReportsTheRest() throws IOException {
    List<Problem> lost = new ArrayList<>();

    Taxonomy taxonomy =
        SkosReader.reporting(lost::add).read("languages.ttl", resource("languages.ttl"));
    Taxonomy german =
        SkosReader.reporting(p -> {}).language("de").read("l.ttl", resource("languages.ttl"));

    assertThat(taxonomy.concepts())
        .extracting(Concept::label)
        .containsExactly("energy", "wind power");
    assertThat(german.concepts())
        .extracting(Concept::label)
        .containsExactly("Energie", "Windkraft");
    assertThat(lost)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("prefLabel> 'Energie'@de, not kept"))
        .anyMatch(p -> p.contains("altLabel> 'éolienne'@fr, not kept"))
        .anyMatch(p -> p.contains("notation> '333.79', not kept"))
        .anyMatch(p -> p.contains("Collection>, not kept"))
        .anyMatch(p -> p.contains("member> <http://example.org/energy>, not kept"))
        .anyMatch(p -> p.startsWith("languages.ttl:"));
  }

  /** In the manner of AGROVOC and the SKOS Primer: notes that are nodes of their own. */
  @Test
  void read_notesThatAreNodes_giveTheirValueAndReportTheRest() throws IOException {
    List<Problem> lost = new ArrayList<>();

    Taxonomy taxonomy = SkosReader.reporting(lost::add).read("notes.ttl", resource("notes.ttl"));

    Concept concept = taxonomy.concept(ConceptId.of("soil"));
    assertThat(concept.definition()).isEqualTo("The upper layer of earth.");
    assertThat(lost)
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("creator> 'A. Nonymous', not kept"))
        .anyMatch(m -> m.contains("editorialNote>") && m.endsWith("not kept"))
        .anyMatch(m -> m.contains("value> 'Check the border to rock.'@en, not kept"));
  }

  @Test
  void read_strictly_refusesWhatWouldBeLost() throws IOException {
    String text = resource("notes.ttl");

    assertThatThrownBy(() -> SkosReader.strict().read("notes.ttl", text))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("not kept");
  }

  @Test
  void read_severalSchemes_wantsAChoiceAndReportsTheOthers() throws IOException {
    String text = resource("schemes.ttl");
    List<Problem> lost = new ArrayList<>();

    assertThatThrownBy(() -> SkosReader.reporting(p -> {}).read("schemes.ttl", text))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining(
            "has several schemes, choose one of [<http://example.org/one>, <http://example.org/two>]");
    Taxonomy two =
        SkosReader.reporting(lost::add).scheme("http://example.org/two").read("s.ttl", text);

    assertThat(two.concepts()).extracting(Concept::label).containsExactly("second", "both");
    assertThat(lost)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("<http://example.org/first> says") && p.contains("'first'@en"));
  }

  @Test
  void read_unknownScheme_isRefused() throws IOException {
    String text = resource("schemes.ttl");

    assertThatThrownBy(() -> SkosReader.strict().scheme("http://x/").read("schemes.ttl", text))
        .hasMessageContaining("scheme <http://x/> is not in the file");
  }

  /** Every statement of a file is either said again by its export, or in a problem. */
  @ParameterizedTest
  @ValueSource(strings = {"languages.ttl", "notes.ttl", "groups.ttl", "xl.ttl", "schemes.ttl"})
  void read_foreignFile_accountsForEveryStatement(String name) throws IOException {
    List<Problem> lost = new ArrayList<>();
    SkosReader reader = SkosReader.reporting(lost::add);
    if (name.equals("schemes.ttl")) {
      reader = reader.scheme("http://example.org/two");
    }
    Taxonomy taxonomy = reader.read(name, resource(name));
    Model model = Rio.parse(new StringReader(resource(name)), "", RDFFormat.TURTLE);
    Model kept = Rio.parse(new StringReader(Skos.turtle(taxonomy)), "", RDFFormat.TURTLE);

    assertThat(lost).isNotEmpty();
    assertThat(model)
        .allSatisfy(
            statement ->
                assertThat(isKept(statement, model, kept) || isTold(statement, lost))
                    .as("%s", statement)
                    .isTrue());
  }

  private static boolean isKept(Statement statement, Model model, Model kept) {
    Set<String> texts = new HashSet<>();
    kept.filter(null, statement.getPredicate(), null)
        .objects()
        .forEach(object -> texts.add(text(object)));
    Value object = statement.getObject();
    boolean isValue = statement.getPredicate().equals(RDF.VALUE);
    return isValue
        ? kept.objects().stream().anyMatch(any -> text(any).equals(text(object)))
        : texts.contains(text(object))
            || (object instanceof Resource node
                && model.filter(node, RDF.VALUE, null).objects().stream()
                    .anyMatch(value -> texts.contains(text(value))));
  }

  /** Of an address only its end can come back. */
  private static String text(Value value) {
    return value instanceof IRI iri
        ? iri.stringValue()
            .replaceFirst(
                "http://example.org/(thesaurus/scheme|agri/agri|thesaurus|two)$", "SCHEME")
            .replaceFirst("https://pefttaxonomy.github.io/scheme$", "SCHEME")
            .replaceFirst(
                "http://example.org/(agri/|thesaurus/)?|https://pefttaxonomy.github.io/concept/",
                "")
            .replace("windPower", "wind-power")
            .replace("c_", "c-")
            .replace("concept11", "el")
        : value.stringValue();
  }

  private static boolean isTold(Statement statement, List<Problem> lost) {
    Value object = statement.getObject();
    String rendered =
        object instanceof Literal literal
            ? "'" + literal.getLabel() + "'"
            : object instanceof IRI ? "<" + object.stringValue() + ">" : "_:";
    String wanted = "<" + statement.getPredicate().stringValue() + "> " + rendered;
    return lost.stream().anyMatch(problem -> problem.message().contains(wanted));
  }

  @Test
  void read_marksOfTextsAndAddresses_areToldWhereTheyAreNotKept() throws IOException {
    List<Problem> lost = new ArrayList<>();

    Taxonomy taxonomy = SkosReader.reporting(lost::add).read("groups.ttl", resource("groups.ttl"));

    assertThat(taxonomy.concept(ConceptId.of("el")).label()).isEqualTo("distance learning");
    assertThat(lost)
        .extracting(Problem::toString)
        .anyMatch(p -> p.endsWith("has 'distance learning'@en-gb, of which only the text is kept"))
        .anyMatch(p -> p.contains("has 'el'^^<http://www.w3.org/2001/XMLSchema#token>, of which"))
        .anyMatch(p -> p.contains("altLabel> 'studying'@en-gb, not kept"))
        .contains(
            "concept 'el' has the address <http://example.org/thesaurus/concept11>, not kept",
            "scheme has the address <http://example.org/thesaurus/scheme>, not kept");
  }

  @Test
  void read_foreignJsonLd_isReadThroughItsContext() throws IOException {
    List<Problem> lost = new ArrayList<>();

    Taxonomy taxonomy =
        SkosReader.reporting(lost::add).read("foreign.jsonld", resource("foreign.jsonld"));

    Concept wind = taxonomy.concept(ConceptId.of("wind-power"));
    assertThat(wind.broader()).containsExactly(ConceptId.of("energy"));
    assertThat(wind.alternativeLabels()).containsExactly("wind energy");
    assertThat(wind.matches()).containsExactly("exact:http://www.wikidata.org/entity/Q43302");
    assertThat(lost).extracting(Problem::message).anyMatch(m -> m.contains("'Windkraft'@de"));
  }

  @Test
  void read_jsonLdWithContextElsewhere_isRefused() {
    String text = "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"http://a/\"}";

    assertThatThrownBy(() -> SkosReader.strict().read("x.jsonld", text))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("a context must stand in the file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":a a skos:Concept", // no dot
        ":a a skos:Concept ; skos:prefLabel \"a .",
        ":a x:b :c .",
        "<a> a skos:Concept .",
        ":a skos:prefLabel \"a\\q\" .",
        ":a skos:prefLabel \"a\"@ .",
        ":a skos:notation 1.2.3 ."
      })
  void read_brokenTurtle_namesThePlace(String line) {
    assertThatThrownBy(() -> SkosReader.strict().read("b.ttl", HEAD + line))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageMatching("(?s).*b\\.ttl:[45]:\\d+: file 'b.ttl' is not Turtle: .*");
  }

  /** Constructs of the W3C's Turtle test suite, compared with another parser. */
  @Test
  void turtleReader_constructsOfTheStandard_givesTheGraphOfAnotherParser() throws IOException {
    String text = resource("constructs.ttl");
    Model expected = Rio.parse(new StringReader(text), "http://base.example/x/", RDFFormat.TURTLE);

    Rdf graph = TurtleReader.read("constructs.ttl", text, ReadLimits.forDocuments());

    String again = TurtleWriter.write(graph);
    Model actual = Rio.parse(new StringReader(again), "", RDFFormat.TURTLE);
    assertThat(Models.isomorphic(actual, expected)).as("%s\nbut\n%s", actual, expected).isTrue();
  }

  @Test
  void read_file_isReadFromDisk() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ttl"), Skos.turtle(one(c -> c)));

    assertThat(SkosReader.strict().read(file).concepts()).hasSize(1);
  }
}
