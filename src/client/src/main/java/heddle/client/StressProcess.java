package heddle.client;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressMessage;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A stress run: a process of its own, which starts the JVMs that run the tests. However it ends,
 * these end with it; and it ends when this process does, for its standard input ends then.
 */
public final class StressProcess {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final CompletableFuture<StressReport> report = new CompletableFuture<>();
  private final LastLines errors = new LastLines();
  private final Consumer<String> onProgress;
  private final Process process;
  private final StressRequest request;

  private StressProcess(Process process, StressRequest request, Consumer<String> onProgress) {
    this.process = process;
    this.request = request;
    this.onProgress = onProgress;
  }

  /**
   * Starts a run; returns at once.
   *
   * @param onProgress told in words how far it is, on a thread of its own
   */
  public static StressProcess start(
      Installation installation, StressRequest request, Consumer<String> onProgress) {
    ProcessBuilder builder = new ProcessBuilder(LabCommand.ofStress(installation));
    Environment.clean(builder);
    try {
      StressProcess run = new StressProcess(builder.start(), request, onProgress);
      run.begin();
      return run;
    } catch (IOException e) {
      throw new HeddleFault("its stress process could not be started", e.toString());
    }
  }

  private void begin() {
    report.whenComplete((r, failure) -> end());
    daemon("errors", () -> errors.read(process.getErrorStream()));
    daemon("answers", this::converse);
  }

  private void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name("stress " + process.pid() + " " + name).start(task);
  }

  /**
   * What was seen. Fails with a {@link BadInputException} that can be shown as it is, with a {@link
   * HeddleFault}, or after {@link #cancel} with a cancellation.
   */
  public CompletableFuture<StressReport> report() {
    return report;
  }

  /** Ends the run and every JVM that it has started. */
  public void cancel() {
    report.cancel(false);
  }

  private void end() {
    List<ProcessHandle> forks = process.descendants().toList();
    process.destroy();
    forks.forEach(ProcessHandle::destroyForcibly);
  }

  private void converse() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      OutputStream input = process.getOutputStream();
      input.write((BenchmarkJson.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String other = line;
        BenchmarkJson.read(line, StressMessage.class)
            .ifPresentOrElse(this::receive, () -> errors.add(other));
      }
    } catch (IOException e) {
      errors.add(e.toString()); // It has ended; how, is told below.
    }
    process.onExit().thenAcceptAsync(ended -> report.completeExceptionally(reason(ended)));
  }

  private void receive(StressMessage message) {
    if (message.progress() != null) {
      onProgress.accept(message.progress());
    } else if (message.report() != null) {
      report.complete(message.report());
    } else if (message.failed() != null) {
      report.completeExceptionally(new BadInputException(message.failed()));
    } else {
      report.completeExceptionally(new HeddleFault("its stress run failed", message.fault()));
    }
  }

  private HeddleFault reason(Process ended) {
    errors.awaitEnd(GRACE);
    return new HeddleFault(
        "its stress process ended with exit code " + ended.exitValue() + " and no report",
        errors.text());
  }
}
