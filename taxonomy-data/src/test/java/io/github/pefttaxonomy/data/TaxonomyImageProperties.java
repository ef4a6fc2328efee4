package io.github.pefttaxonomy.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyImageProperties {
  @Provide
  Arbitrary<Taxonomy> vocabularies() {
    return RandomTaxonomies.whole();
  }

  @Property(tries = 300)
  void ofImage_anyVocabulary_holdsEverything(@ForAll("vocabularies") Taxonomy taxonomy) {
    Taxonomy read = Taxonomy.ofImage(Taxonomy.toImage(taxonomy));
    assertSame(read, taxonomy);
  }

  /** The hash that the image tells is compared, and the one that its content has. */
  private static void assertSame(Taxonomy read, Taxonomy taxonomy) {
    assertThat(read.hash()).isEqualTo(taxonomy.hash());
    assertThat(read.toBuilder().build().hash()).isEqualTo(taxonomy.toBuilder().build().hash());
    assertThat(read.concepts()).isEqualTo(taxonomy.concepts());
    assertThat(read.methods()).isEqualTo(taxonomy.methods());
    assertThat(read.rules()).isEqualTo(taxonomy.rules());
    assertThat(read.cues()).isEqualTo(taxonomy.cues());
    assertThat(read.wordGroups()).isEqualTo(taxonomy.wordGroups());
    assertThat(read.weights()).isEqualTo(taxonomy.weights());
    assertThat(read.facets()).isEqualTo(taxonomy.facets());
    assertThat(read.descriptiveFacets()).isEqualTo(taxonomy.descriptiveFacets());
    assertThat(read.usualRoles()).isEqualTo(taxonomy.usualRoles());
    assertThat(Taxonomy.toImage(read)).isEqualTo(Taxonomy.toImage(taxonomy));
  }

  @Test
  void main_always_writesTheBundledVocabulary(@TempDir Path folder) throws IOException {
    BundledImages.main(new String[] {folder.toString()});
    byte[] bytes = Files.readAllBytes(folder.resolve(BundledImages.TAXONOMY));
    assertSame(Taxonomy.ofImage(bytes), PeftTaxonomy.fromFiles());
    assertThat(PeftTaxonomy.load().taxonomy().hash()).isEqualTo(Taxonomy.ofImage(bytes).hash());
  }

  @Test
  void build_always_madeTheImagesOfTheseFiles() throws IOException {
    Taxonomy taxonomy = PeftTaxonomy.fromFiles();
    assertThat(PeftTaxonomy.resource(BundledImages.TAXONOMY))
        .as("the image beside the classes; `./mvnw process-classes` makes it")
        .isEqualTo(Taxonomy.toImage(taxonomy));
    assertThat(PeftTaxonomy.resource(BundledImages.CLASSIFIER))
        .isEqualTo(Classifiers.toImage(taxonomy));
  }

  @Test
  void ofImage_otherOrDamagedBytes_throws() {
    byte[] image = Taxonomy.toImage(Taxonomy.builder().version("1").build());
    byte[] damaged = image.clone();
    damaged[damaged.length - 1] ^= 1;
    String message = "no image of a vocabulary that this version can read";
    assertThatThrownBy(() -> Taxonomy.ofImage(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Taxonomy.ofImage("{\"version\": 1}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Taxonomy.ofImage(damaged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the image of a vocabulary is damaged");
    assertThatThrownBy(() -> Taxonomy.ofImage(Arrays.copyOf(image, image.length - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the image of a vocabulary is damaged");
  }
}
