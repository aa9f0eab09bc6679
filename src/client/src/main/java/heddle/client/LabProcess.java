package heddle.client;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.LabMessage;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A run at full speed: a process of its own, which starts JVMs that do nothing but measure or
 * stress. However it ends, these end with it; and it ends when this process does, for its standard
 * input ends then.
 *
 * @param <P> what it tells while it runs
 * @param <R> what comes of it
 */
public final class LabProcess<P, R> {
  /** The exit codes of processes that were interrupted, killed, or asked to end. */
  private static final Set<Integer> KILLED = Set.of(128 + 2, 128 + 9, 128 + 15);

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final LastLines errors = new LastLines();
  private final Process process;
  private final Record request;
  private final Answers<P, R> answers;

  /** As known last; those of a lab that was killed can no longer be asked for. */
  private volatile List<ProcessHandle> forks = List.of();

  /**
   * What a run of this kind answers.
   *
   * @param name what it is called in messages
   * @param begins whether a fork may have begun since the progress before this one
   */
  private record Answers<P, R>(
      String name,
      Class<P> progress,
      Class<R> result,
      Consumer<P> onProgress,
      Predicate<P> begins) {}

  private LabProcess(Process process, Record request, Answers<P, R> answers) {
    this.process = process;
    this.request = request;
    this.answers = answers;
  }

  /**
   * Starts to measure; returns at once.
   *
   * @param onProgress told at every iteration how far it is, on a thread of its own
   * @throws BadInputException if the request cannot be run, with the reason
   */
  public static LabProcess<BenchmarkProgress, BenchmarkResult> start(
      Installation installation, BenchmarkJob job, Consumer<BenchmarkProgress> onProgress)
      throws BadInputException {
    job.checked();
    // To ask the system for forks costs time that is being measured: only when another has begun.
    BenchmarkEffort effort = job.request().effort();
    int iterations = effort.warmups() + effort.measurements();
    return start(
        LabCommand.of(installation),
        job,
        new Answers<>(
            "benchmark",
            BenchmarkProgress.class,
            BenchmarkResult.class,
            onProgress,
            progress -> progress.done() % iterations == 0));
  }

  /**
   * Starts stress tests; returns at once.
   *
   * @param onProgress told whenever a fork has ended how far it is, on a thread of its own
   */
  public static LabProcess<StressProgress, StressReport> start(
      Installation installation, StressRequest request, Consumer<StressProgress> onProgress) {
    return start(
        LabCommand.ofStress(installation, request.classPath()),
        request,
        new Answers<>(
            "stress run", StressProgress.class, StressReport.class, onProgress, progress -> true));
  }

  private static <P, R> LabProcess<P, R> start(
      List<String> command, Record request, Answers<P, R> answers) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Environment.clean(builder);
    try {
      LabProcess<P, R> lab = new LabProcess<>(builder.start(), request, answers);
      lab.begin();
      return lab;
    } catch (IOException e) {
      throw new HeddleFault(
          "its " + answers.name() + " process could not be started", e.toString());
    }
  }

  private void begin() {
    result.whenComplete((r, failure) -> end());
    daemon("errors", () -> errors.read(process.getErrorStream()));
    daemon("answers", this::converse);
  }

  private void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name("lab " + process.pid() + " " + name).start(task);
  }

  /**
   * What came of it. Fails with a {@link BadInputException} that can be shown as it is, with a
   * {@link HeddleFault}, or after {@link #cancel} with a cancellation.
   */
  public CompletableFuture<R> result() {
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
        LabMessage.read(line, answers.progress(), answers.result())
            .ifPresentOrElse(this::receive, () -> errors.add(other));
      }
    } catch (IOException e) {
      errors.add(e.toString()); // It has ended; how, is told below.
    }
    process
        .onExit()
        .thenAcceptAsync(ended -> result.completeExceptionally(reason(ended.exitValue())));
  }

  private void receive(LabMessage<P, R> message) {
    if (message.progress() != null) {
      if (answers.begins().test(message.progress())) {
        forks = process.descendants().toList();
      }
      tell(message.progress());
    } else if (message.result() != null) {
      result.complete(message.result());
    } else if (message.failed() != null) {
      result.completeExceptionally(new BadInputException(message.failed()));
    } else {
      result.completeExceptionally(
          new HeddleFault("its " + answers.name() + " failed", message.fault()));
    }
  }

  /** A listener that fails must not end the run. */
  private void tell(P progress) {
    try {
      answers.onProgress().accept(progress);
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  private Exception reason(int exitCode) {
    errors.awaitEnd(GRACE);
    if (KILLED.contains(exitCode)) {
      return new BadInputException(
          "The %s was killed from outside (signal %d); if nobody did, the machine may have run out"
                  .formatted(answers.name(), exitCode - 128)
              + " of memory. What was finished by then is kept.");
    }
    return new HeddleFault(
        "its " + answers.name() + " process ended with exit code " + exitCode + " and no result",
        errors.text());
  }
}
