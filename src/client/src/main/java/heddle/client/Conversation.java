package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.ClassPathEntries;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Place;
import heddle.model.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Requests about one scenario, each waited for; refusals become exceptions that point at the file.
 */
final class Conversation {
  private final Installation installation;
  private final WorkerProcess worker;
  private final Scenario scenario;

  Conversation(Installation installation, WorkerProcess worker, Scenario scenario) {
    this.installation = installation;
    this.worker = worker;
    this.scenario = scenario;
  }

  /** Opens the scenario; every other request comes after this one. */
  Message open(String className) throws BadInputException {
    return ask(
        request(Type.OPEN)
            .withText(ScenarioWriter.text(scenario))
            .withClasses(classPath(), className));
  }

  /** An empty request with a number of its own. */
  Message request(Type type) {
    return Message.of(worker.nextId(), type);
  }

  /** Sends a request and waits for the answer. */
  Message ask(Message request) throws BadInputException {
    return await(worker.request(request, progress -> {}));
  }

  /** Waits for an answer. */
  Message await(CompletableFuture<Message> answer) throws BadInputException {
    try {
      return checked(answer.get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case BadInputException bad -> throw bad;
        case HeddleFault fault -> throw fault;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException("The request was given up.", e);
    }
  }

  private Message checked(Message answer) throws BadInputException {
    if (answer.type() == Type.FAILED) {
      throw new BadInputException(located(answer.text(), answer.path()));
    } else if (answer.type() == Type.FAULT) {
      throw new HeddleFault(
          answer.path() == null ? "its worker failed" : answer.path(),
          String.valueOf(answer.text()));
    }
    return answer;
  }

  private String located(String text, String path) {
    Path file = scenario.origin().file();
    Place place = path == null || file == null ? null : place(path);
    return place == null ? text : file + ":" + place.line() + ":" + place.column() + ": " + text;
  }

  /** The place of a path, or of what it is in. */
  private Place place(String path) {
    for (String p = path; !p.isEmpty(); p = enclosing(p)) {
      Place place = scenario.origin().places().get(p);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private static String enclosing(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private List<String> classPath() throws BadInputException {
    if (!scenario.classPath().isEmpty()) {
      return ClassPathEntries.resolved(scenario).stream().map(Path::toString).toList();
    }
    Path algorithms =
        installation
            .algorithms()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "The scenario names no class path, and the shipped algorithms are not"
                            + " here: add \"classpath\" to it."));
    return List.of(algorithms.toAbsolutePath().toString());
  }
}
