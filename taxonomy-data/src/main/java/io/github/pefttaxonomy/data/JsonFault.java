package io.github.pefttaxonomy.data;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** Says what a parser complains of. */
final class JsonFault {
  private JsonFault() {}

  /** Returns what is wrong, without Jackson's own account of where. */
  static String message(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int source = message.indexOf(" (start marker at [Source");
    return source < 0 ? message : message.substring(0, source);
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
