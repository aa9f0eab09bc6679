package heddle.lab;

import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkResult;
import java.io.IOException;

/** Runs benchmarks in a process of their own, which answers one {@link BenchmarkJob}. */
public final class Lab {
  private Lab() {}

  /** Runs what standard input asks for and exits. */
  public static void main(String[] arguments) throws IOException {
    Answering.<BenchmarkJob, BenchmarkProgress, BenchmarkResult>once(
        BenchmarkJob.class, (job, progress) -> new Campaign(job.checked(), progress).run());
  }
}
