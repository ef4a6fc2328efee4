package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what a parser complains of. */
final class JsonFault {
  /** Where Jackson begins to speak of places and of features of its own. */
  private static final ImmutableList<String> OWN_MATTERS =
      ImmutableList.of(
          " (start marker at [Source", ": enable `", " (not recognized as one since Feature");

  private JsonFault() {}

  /** Returns what is wrong: a limit that is broken, or a text that is not JSON. */
  static String complaint(JacksonException e, ReadLimits limits, String consequence) {
    return e instanceof StreamConstraintsException
        ? limit(String.valueOf(e.getOriginalMessage()), limits)
            + (consequence.isEmpty() ? "" : "; not read further")
        : "is not JSON" + consequence + ": " + message(e);
  }

  /** Jackson tells its limits apart by words only. */
  private static String limit(String message, ReadLimits limits) {
    if (message.contains("nesting depth")) {
      return LimitFault.nesting(limits);
    } else if (message.startsWith("String") || message.startsWith("Name")) {
      return LimitFault.stringLength(limits);
    }
    return message.startsWith("Number") ? LimitFault.numberLength(limits) : message;
  }

  /** Returns what is wrong, without Jackson's own account of where. */
  private static String message(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    for (String own : OWN_MATTERS) {
      int at = message.indexOf(own);
      message = at < 0 ? message : message.substring(0, at);
    }
    return message;
  }

  /** Returns where the text is at fault; not every fault knows, then where the parser stands. */
  static TokenStreamLocation location(JacksonException e, JsonParser parser) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? parser.currentLocation() : location;
  }

  /**
   * Does nothing if the text is at fault.
   *
   * @throws IOException if the text could not be read, which Jackson wraps
   */
  static void rethrow(JacksonException e) throws IOException {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
      throw cause;
    }
  }
}
