package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A paper as its reader gave it: title and abstract are kept to the char. */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Paper {
  Paper() {}

  /** Returns the caller's id; empty when there is none. */
  @Value.Default
  public String id() {
    return "";
  }

  /** Returns the title, possibly empty. */
  @Value.Default
  public String title() {
    return "";
  }

  /** Returns the abstract, possibly empty. */
  @Value.Default
  public String abstractText() {
    return "";
  }

  /** Returns the year of publication. */
  public abstract OptionalInt year();

  /** Returns the authors in their order. */
  public abstract ImmutableList<String> authors();

  /** Returns addresses of the paper. */
  public abstract ImmutableList<String> links();

  /** Returns everything else that came with the paper, in its order. */
  public abstract ImmutableMap<String, String> attributes();

  /** Returns the text of a part. */
  public final String text(Field field) {
    return field == Field.TITLE ? title() : abstractText();
  }

  /** Returns a paper with nothing but these two texts. */
  public static Paper of(String title, String abstractText) {
    return builder().title(title).abstractText(abstractText).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a paper. */
  public static final class Builder extends ImmutablePaper.Builder {
    Builder() {}
  }
}
