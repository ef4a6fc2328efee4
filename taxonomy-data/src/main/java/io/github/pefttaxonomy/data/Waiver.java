package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment of a spec file that says why a mutation of a rule need not be noticed: {@code # waive:
 * rule.id drop not('tree') — reason}. A mutation that ends in an ellipsis stands for all that begin
 * so.
 */
record Waiver(String place, String rule, String mutation, String reason) {
  /** Stands for the rest of a mutation. */
  static final String CUT = "…";

  private static final Pattern LINE =
      Pattern.compile("#\\s*waive:\\s*(\\S+)\\s+(.+?)\\s+(?:—|--)\\s+(\\S.*)");

  static ImmutableList<Waiver> read(String file, String text) {
    ImmutableList.Builder<Waiver> waivers = ImmutableList.builder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches()) {
        waivers.add(
            new Waiver(file + ":" + number, matcher.group(1), matcher.group(2), matcher.group(3)));
      }
    }
    return waivers.build();
  }

  boolean covers(MutationReport.Survivor survivor) {
    if (!survivor.rule().equals(rule)) {
      return false;
    }
    return mutation.endsWith(CUT)
        ? survivor.mutation().startsWith(mutation.substring(0, mutation.length() - CUT.length()))
        : survivor.mutation().equals(mutation);
  }

  @Override
  public String toString() {
    return place + ": waive: " + rule + " " + mutation;
  }
}
