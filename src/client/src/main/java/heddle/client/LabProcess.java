package heddle.client;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.LabMessage;
import heddle.model.scenario.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A benchmark run: a process of its own, which starts JVMs that do nothing but measure. However it
 * ends, these end with it; and it ends when this process does, for its standard input ends then.
 */
public final class LabProcess {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final CompletableFuture<BenchmarkResult> result = new CompletableFuture<>();
  private final LastLines errors = new LastLines();
  private final Consumer<BenchmarkProgress> onProgress;
  private final Process process;
  private final BenchmarkRequest request;

  /** As known last; those of a lab that was killed can no longer be asked for. */
  private volatile List<ProcessHandle> forks = List.of();

  private LabProcess(
      Process process, BenchmarkRequest request, Consumer<BenchmarkProgress> onProgress) {
    this.process = process;
    this.request = request;
    this.onProgress = onProgress;
  }

  /**
   * Starts a run; returns at once.
   *
   * @param onProgress told at every iteration how far it is, on a thread of its own
   * @throws BadInputException if the request cannot be run, with the reason
   */
  public static LabProcess start(
      Installation installation, BenchmarkRequest request, Consumer<BenchmarkProgress> onProgress)
      throws BadInputException {
    request.checked();
    ProcessBuilder builder = new ProcessBuilder(LabCommand.of(installation));
    Environment.clean(builder);
    try {
      LabProcess lab = new LabProcess(builder.start(), request, onProgress);
      lab.begin();
      return lab;
    } catch (IOException e) {
      throw new HeddleFault("its benchmark process could not be started", e.toString());
    }
  }

  private void begin() {
    result.whenComplete((r, failure) -> end());
    daemon("errors", () -> errors.read(process.getErrorStream()));
    daemon("answers", () -> converse());
  }

  private void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name("lab " + process.pid() + " " + name).start(task);
  }

  /**
   * What was measured. Fails with a {@link BadInputException} that can be shown as it is, with a
   * {@link HeddleFault}, or after {@link #cancel} with a cancellation.
   */
  public CompletableFuture<BenchmarkResult> result() {
    return result;
  }

  /** Ends the run and every JVM that it has started. There is no result, unless it was there. */
  public void cancel() {
    result.cancel(false);
  }

  /** The processes of this run that are alive, its forks among them. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  /** The lab first, so that it starts no other fork, which it sees to itself if it can. */
  private void end() {
    List<ProcessHandle> alive = process.isAlive() ? process.descendants().toList() : forks;
    process.destroy();
    alive.forEach(ProcessHandle::destroyForcibly);
    process
        .onExit()
        .orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(late -> process.destroyForcibly());
  }

  private void converse() {
    // Standard input stays open: its end would tell the lab that nobody wants the result.
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      OutputStream input = process.getOutputStream();
      input.write((BenchmarkJson.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String other = line;
        BenchmarkJson.read(line, LabMessage.class)
            .ifPresentOrElse(this::receive, () -> errors.add(other));
      }
    } catch (IOException e) {
      errors.add(e.toString()); // It has ended; how, is told below.
    }
    process
        .onExit()
        .thenAcceptAsync(ended -> result.completeExceptionally(reason(ended.exitValue())));
  }

  private void receive(LabMessage message) {
    if (message.progress() != null) {
      noteForks(message.progress());
      tell(message.progress());
    } else if (message.result() != null) {
      result.complete(message.result());
    } else if (message.failed() != null) {
      result.completeExceptionally(new BadInputException(message.failed()));
    } else {
      result.completeExceptionally(new HeddleFault("its benchmark failed", message.fault()));
    }
  }

  /**
   * Looks only when another fork has begun: to ask the system costs time that is being measured.
   */
  private void noteForks(BenchmarkProgress progress) {
    BenchmarkEffort effort = request.effort();
    if (progress.done() % (effort.warmups() + effort.measurements()) == 0) {
      forks = process.descendants().toList();
    }
  }

  /** A listener that fails must not end the run. */
  private void tell(BenchmarkProgress progress) {
    try {
      onProgress.accept(progress);
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  private Exception reason(int exitCode) {
    errors.awaitEnd(GRACE);
    if (exitCode == 128 + 9 || exitCode == 128 + 15) {
      return new BadInputException(
          "The benchmark was killed from outside (signal "
              + (exitCode - 128)
              + "); if nobody did, the machine may have run out of memory. Nothing of this run is"
              + " kept.");
    }
    return new HeddleFault(
        "its benchmark process ended with exit code " + exitCode + " and no result", errors.text());
  }
}
