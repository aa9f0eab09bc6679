package heddle.lab;

import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import java.io.IOException;

/** Runs benchmarks in a process of their own, which answers one {@link BenchmarkRequest}. */
public final class Lab {
  private Lab() {}

  /** Runs what standard input asks for and exits. */
  public static void main(String[] arguments) throws IOException {
    Answering.<BenchmarkRequest, BenchmarkProgress, BenchmarkResult>once(
        BenchmarkRequest.class,
        (request, progress) -> new Campaign(request.checked(), progress).run());
  }
}
