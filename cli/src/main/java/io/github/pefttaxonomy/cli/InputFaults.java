package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Problem;
import java.util.function.Consumer;

/** Reports what is wrong with the papers while they are read, and remembers whether anything is. */
final class InputFaults implements Consumer<Problem> {
  private final Progress progress;
  private int faults;

  InputFaults(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void accept(Problem problem) {
    boolean isRemark = isRemark(problem);
    faults += isRemark ? 0 : 1;
    progress.say((isRemark ? "note: " : "") + Screen.printable(problem.toString()));
  }

  /** Plain text has much around its papers, and reading past that is no fault. */
  private static boolean isRemark(Problem problem) {
    return problem.subject().equals("page furniture")
        || problem.message().equals("is taken for a title without an abstract");
  }

  /** Returns the exit code for the papers that were read, and sums up what was wrong. */
  int exitCode() {
    if (faults == 0) {
      return ExitCode.OK;
    }
    String count = faults == 1 ? "1 fault" : faults + " faults";
    progress.say("taxonomy: " + count + " in the papers; malformed records were skipped");
    return ExitCode.DATA;
  }
}
