package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Taxonomy;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

class SkosProperties {
  @Provide
  Arbitrary<Taxonomy> taxonomies() {
    return RandomTaxonomies.any();
  }

  @Property(tries = 300)
  void turtle_anyTaxonomy_comesBackEqual(@ForAll("taxonomies") Taxonomy taxonomy) {
    Taxonomy back = SkosReader.strict().read("t.ttl", Skos.turtle(taxonomy));

    assertThat(back.concepts()).isEqualTo(taxonomy.concepts());
    assertThat(back.hash()).isEqualTo(taxonomy.hash());
  }

  @Property(tries = 300)
  void jsonLd_anyTaxonomy_comesBackEqual(@ForAll("taxonomies") Taxonomy taxonomy) {
    Taxonomy back = SkosReader.strict().read("t.jsonld", Skos.jsonLd(taxonomy));

    assertThat(back.concepts()).isEqualTo(taxonomy.concepts());
    assertThat(back.hash()).isEqualTo(taxonomy.hash());
  }

  @Property(tries = 100)
  void bothForms_anyTaxonomy_areOneGraphToAnotherParser(@ForAll("taxonomies") Taxonomy taxonomy)
      throws Exception {
    Model turtle = Rio.parse(new StringReader(Skos.turtle(taxonomy)), "", RDFFormat.TURTLE);
    Model json = jsonLd(Skos.jsonLd(taxonomy));

    assertThat(Models.isomorphic(turtle, json)).isTrue();
    assertThat(SkosConditions.broken(turtle)).isEmpty();
  }

  private static Model jsonLd(String text) throws Exception {
    StringWriter quads = new StringWriter();
    JsonLd.toRdf(JsonDocument.of(new StringReader(text))).provide(new NQuadsWriter(quads));
    return Rio.parse(new StringReader(quads.toString()), "", RDFFormat.TURTLE);
  }

  @Property(tries = 500)
  void read_spoiltTurtle_isReadOrRefusedWithProblems(
      @ForAll("taxonomies") Taxonomy taxonomy, @ForAll int at, @ForAll("signs") String sign) {
    String text = Skos.turtle(taxonomy);
    int place = Math.floorMod(at, text.length());
    String spoilt = text.substring(0, place) + sign + text.substring(place + 1);
    try {
      SkosReader.reporting(problem -> {}).read("t.ttl", spoilt);
    } catch (InvalidTaxonomyException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
        "", "\"", "<", ">", "\\", "@", ".", "[", "(", "_:", "1e", "^^", "'''", "\u0000");
  }

  @Property(tries = 300)
  void read_spoiltJsonLd_isReadOrRefusedWithProblems(
      @ForAll("taxonomies") Taxonomy taxonomy, @ForAll int at, @ForAll("jsonSigns") String sign) {
    String text = Skos.jsonLd(taxonomy);
    int place = 1 + Math.floorMod(at, text.length() - 1);
    String spoilt = text.substring(0, place) + sign + text.substring(place + 1);
    try {
      SkosReader.reporting(problem -> {}).read("t.jsonld", spoilt);
    } catch (InvalidTaxonomyException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> jsonSigns() {
    return Arbitraries.of("", "\"", "{", "}", "[", "]", "@", ":", "null", "\\", "_:");
  }

  @Property(tries = 50)
  void read_matchOfNoKnownKind_isRefusedByTheWriter(@ForAll("badMatches") String match) {
    Taxonomy taxonomy = SkosTest.one(concept -> concept.addMatches(match));

    assertThatThrownBy(() -> Skos.turtle(taxonomy))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("'" + match + "', which SKOS cannot carry");
  }

  @Provide
  Arbitrary<String> badMatches() {
    return Arbitraries.of(
        "hf-peft:LORA",
        "same:hf-peft:LORA",
        "exact:LORA",
        "exact:",
        "exact:http://a b",
        "exact:Hf Peft:LORA",
        "exact:" + SkosTerms.REGISTRY_BASE + "hf-peft/LORA",
        "close:x:\uD800");
  }
}
