package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.protocol.Protocol.Type;
import heddle.model.reduction.StateFile;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Searches scenarios for failures in a worker process, one search after the other. */
public final class Searcher implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final OneByOne searches = new OneByOne("searcher");
  private final Installation installation;
  private final Workers workers;

  Searcher(Installation installation, Workers.Command command, Duration silence) {
    this.installation = installation;
    workers = new Workers(command, silence, (worker, sentence) -> {});
  }

  /** Starts a worker ahead of use; returns at once. What is wrong with it the first search says. */
  public static Searcher start(Installation installation) {
    return start(installation, List.of());
  }

  /** The same with more options for the worker's virtual machine, {@code -Xmx4g} say. */
  public static Searcher start(Installation installation, List<String> jvmOptions) {
    Searcher searcher = idle(installation, jvmOptions);
    searcher.warmUp();
    return searcher;
  }

  /** A searcher whose worker starts with the first search, or when it is told to warm up. */
  public static Searcher idle(Installation installation) {
    return idle(installation, List.of());
  }

  private static Searcher idle(Installation installation, List<String> jvmOptions) {
    return new Searcher(
        installation, () -> WorkerCommand.compiled(installation, jvmOptions), SILENCE);
  }

  /** Starts a worker ahead of use unless there is one; returns at once. */
  public void warmUp() {
    searches.submit(workers::current);
  }

  /**
   * Begins a search.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   * @param progress told of the report so far, several times a second, on a thread of its own
   * @return its result fails with a {@link BadInputException} that can be shown as it is, or with a
   *     {@link HeddleFault}
   */
  public SearchRun search(
      Scenario scenario, String className, SearchOptions options, Consumer<Report> progress) {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Report> result =
        searches.submit(() -> restored(scenario, className, options, progress, cancellation));
    return new SearchRun(result, cancellation::request);
  }

  /**
   * A search whose worker ends, killed perhaps, is gone on with by another one, from where it stood
   * when it last wrote that down: the same choices lead to the same executions. If its second
   * worker ends too, the program is the cause.
   */
  private Report restored(
      Scenario scenario,
      String className,
      SearchOptions options,
      Consumer<Report> progress,
      Cancellation cancellation)
      throws BadInputException {
    if (options.part() != null) {
      return attempt(scenario, className, options, progress, cancellation);
    }
    Path file = stateFile();
    try {
      return restored(scenario, className, options, file, progress, cancellation);
    } finally {
      StateFile.delete(file);
    }
  }

  private static Path stateFile() throws BadInputException {
    try {
      return Files.createTempFile("heddle", ".state");
    } catch (IOException e) {
      throw new BadInputException(
          "No file can be made in the folder for temporary files (%s): make room in it."
              .formatted(e.getMessage()),
          e);
    }
  }

  private Report restored(
      Scenario scenario,
      String className,
      SearchOptions options,
      Path file,
      Consumer<Report> progress,
      Cancellation cancellation)
      throws BadInputException {
    long[] executions = new long[1];
    Consumer<Report> counting =
        report -> {
          executions[0] = report.executions();
          progress.accept(report);
        };
    SearchOptions saving = options.withSavesTo(file.toString());
    try {
      return attempt(scenario, className, saving, counting, cancellation);
    } catch (BadInputException first) {
      if (!(first.getCause() instanceof WorkerDeath)) {
        throw first;
      }
    }
    long before = executions[0];
    executions[0] = 0;
    String state = StateFile.last(file);
    try {
      SearchOptions again = state == null ? saving : saving.withResume(state);
      return attempt(scenario, className, again, counting, cancellation);
    } catch (BadInputException second) {
      if (!(second.getCause() instanceof WorkerDeath)) {
        throw second;
      }
      throw new BadInputException(
          second.getMessage()
              + " The search was started again, and ended in the same way, the first time after"
              + " %,d executions or a few more, the second time after %,d: the program is the cause."
                  .formatted(before, executions[0])
              + " Look for native code and for Unsafe.",
          second);
    }
  }

  private Report attempt(
      Scenario scenario,
      String className,
      SearchOptions options,
      Consumer<Report> progress,
      Cancellation cancellation)
      throws BadInputException {
    WorkerProcess worker = workers.current();
    Conversation conversation = new Conversation(installation, worker, scenario);
    conversation.open(className);
    Message search = conversation.request(Type.SEARCH).withSearch(options);
    CompletableFuture<Message> answer = worker.request(search, message -> tell(progress, message));
    cancellation.of(worker, search.id());
    return conversation.await(answer).report();
  }

  /**
   * Asks whether a state can come about.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   * @param predicate as {@code Predicate} describes it; with local variables only if this searcher
   *     was started with {@code -Xint}
   * @param progress told of how far it is, several times a second, on a thread of its own
   * @return its result fails with a {@link BadInputException} that can be shown as it is, or with a
   *     {@link HeddleFault}
   */
  PossibilityRun ask(
      Scenario scenario,
      String className,
      String predicate,
      SearchOptions options,
      Consumer<Report> progress) {
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Possibility> result =
        searches.submit(
            () -> {
              WorkerProcess worker = workers.current();
              Conversation conversation = new Conversation(installation, worker, scenario);
              conversation.open(className);
              Message question =
                  conversation.request(Type.ASK).withText(predicate).withSearch(options);
              CompletableFuture<Message> answer =
                  worker.request(question, message -> tell(progress, message));
              cancellation.of(worker, question.id());
              return conversation.await(answer).possibility();
            });
    return new PossibilityRun(result, cancellation::request);
  }

  /**
   * Explores parts of a search, one after the other, as long as there are any.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   * @return completes when there are none left, or nothing more can be done; never fails
   */
  CompletableFuture<Void> explore(Scenario scenario, String className, SharedSearch shared) {
    return searches.submit(
        () -> {
          try {
            exploreParts(scenario, className, shared);
          } catch (BadInputException | RuntimeException e) {
            shared.fail(e);
          }
          return null;
        });
  }

  private void exploreParts(Scenario scenario, String className, SharedSearch shared)
      throws BadInputException, InterruptedException {
    WorkerProcess opened = null;
    PartTask part = shared.take();
    while (part != null) {
      PartTask its = part;
      try {
        WorkerProcess worker = workers.current();
        Conversation conversation = new Conversation(installation, worker, scenario);
        if (worker != opened) {
          conversation.open(className);
          opened = worker;
        }
        Message search = conversation.request(Type.SEARCH).withSearch(shared.optionsOf(its));
        CompletableFuture<Message> answer =
            worker.request(search, message -> shared.told(its, message));
        shared.began(its, what -> worker.send(Message.of(search.id(), what)));
        shared.done(its, conversation.await(answer));
      } catch (BadInputException e) {
        if (!shared.lost(its, e)) {
          return;
        }
      }
      part = shared.take();
    }
  }

  private static void tell(Consumer<Report> progress, Message message) {
    if (message.report() != null) {
      progress.accept(message.report());
    }
  }

  /** The process id of the worker, or -1 while there is none. */
  public long workerPid() {
    return workers.pid();
  }

  /** Ends the worker. A search in progress fails. */
  @Override
  public void close() {
    workers.close();
    searches.close();
  }

  /** Sends CANCEL once, as soon as the search is asked for and its cancellation is. */
  private static final class Cancellation {
    private WorkerProcess worker;
    private int id;
    private boolean requested;

    synchronized void of(WorkerProcess itsWorker, int itsId) {
      worker = itsWorker;
      id = itsId;
      sendIfDue();
    }

    synchronized void request() {
      if (!requested) {
        requested = true;
        sendIfDue();
      }
    }

    private void sendIfDue() {
      if (worker != null && requested) {
        worker.send(Message.of(id, Type.CANCEL));
      }
    }
  }
}
