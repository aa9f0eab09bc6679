package heddle.client;

import heddle.model.scenario.BadInputException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** One worker at a time: the next one is started when the one before has ended. */
final class Workers implements AutoCloseable {
  /** Makes the command line; only when it is needed, for that may take seconds. */
  interface Command {
    List<String> line() throws BadInputException;
  }

  private final Command command;
  private final Duration silence;
  private final BiConsumer<WorkerProcess, String> onDeath;
  private WorkerProcess worker;
  private boolean closed;

  /**
   * None yet.
   *
   * @param silence how long a worker may say nothing while it has something to do
   * @param onDeath told of a worker that ended unasked, and how
   */
  Workers(Command command, Duration silence, BiConsumer<WorkerProcess, String> onDeath) {
    this.command = command;
    this.silence = silence;
    this.onDeath = onDeath;
  }

  /** A worker that is alive. */
  WorkerProcess current() throws BadInputException {
    WorkerProcess running = running();
    return running != null ? running : adopt(command.line());
  }

  private synchronized WorkerProcess running() {
    return worker != null && worker.alive() ? worker : null;
  }

  private synchronized WorkerProcess adopt(List<String> line) throws BadInputException {
    if (closed) {
      throw new BadInputException("The session was closed.");
    }
    try {
      worker = new WorkerProcess(line, silence, onDeath);
      return worker;
    } catch (IOException e) {
      throw new HeddleFault("its worker could not be started", e.toString());
    }
  }

  /** The process id of the worker, or -1 if there is none. */
  synchronized long pid() {
    return worker == null ? -1 : worker.pid();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (worker != null) {
      worker.close();
    }
  }
}
