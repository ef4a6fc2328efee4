package io.github.pefttaxonomy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Papers for each second of processor time that the whole process used, collection of garbage and
 * compilation included: unlike the time on the wall, it does not depend on what else runs.
 */
public final class CpuTime implements InternalProfiler {
  /** The name of the result. */
  static final String LABEL = "papers.per.cpu.second";

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private long before;

  /** Called by JMH. */
  public CpuTime() {}

  @Override
  public String getDescription() {
    return "papers per second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = SYSTEM.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (SYSTEM.getProcessCpuTime() - before) / 1e9;
    double papers = result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, papers / seconds, "1/s", AggregationPolicy.AVG));
  }
}
