package io.github.pefttaxonomy.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierImageTest {
  private static final Taxonomy SMALL = SmallTaxonomy.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We propose pruning. Unlike quantization, it keeps the attention heads.",
        "We investigate tree pruning and lora, not LoRA; SparseGPT outperforms Optimal Brain"
            + " Surgeon (OBS).",
        "Pruned attention heads are dropped in an orchard.",
        "OBS prunes. We propose OBS for pruning.",
        ""
      })
  void ofImage_anyPaper_classifiesAsTheCompiledOne(String text) {
    Classifier compiled = Classifiers.compile(SMALL);
    Classifier read = Classifiers.ofImage(SMALL, Classifiers.toImage(SMALL));
    Paper paper = Paper.of(text, text);
    assertThat(read.classify(paper)).isEqualTo(compiled.classify(paper));
    assertThat(read.classify(paper).toString()).isEqualTo(compiled.classify(paper).toString());
  }

  @Test
  void ofImage_emptyVocabulary_findsNothing() {
    Taxonomy empty = Taxonomy.builder().version("1").build();
    Classifier read = Classifiers.ofImage(empty, Classifiers.toImage(empty));
    assertThat(read.classify(Paper.of("Pruning", "")).techniques()).isEmpty();
  }

  @Test
  void toImage_twice_isTheSame() {
    assertThat(Classifiers.toImage(SMALL)).isEqualTo(Classifiers.toImage(SMALL));
  }

  @Test
  void ofImage_otherVocabularyOrBytes_throws() {
    byte[] image = Classifiers.toImage(SMALL);
    Taxonomy other = SmallTaxonomy.builder().version("other").build();
    assertThatThrownBy(() -> Classifiers.ofImage(other, image))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the image was made of another vocabulary");
    assertThatThrownBy(() -> Classifiers.ofImage(SMALL, "no image".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no image of a classifier that this version can read");
    assertThatThrownBy(() -> Classifiers.ofImage(SMALL, Arrays.copyOf(image, 7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no image of a classifier that this version can read");
    byte[] damaged = image.clone();
    damaged[image.length / 2] ^= 4;
    assertThatThrownBy(() -> Classifiers.ofImage(SMALL, damaged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the image of a classifier is damaged");
  }
}
