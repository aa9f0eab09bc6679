package heddle.client;

import heddle.model.protocol.Protocol;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.protocol.Wire;
import heddle.model.scenario.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A worker and the conversation with it. One thread reads its answers and completes the futures of
 * the requests; one reads its errors; one sees that it does not fall silent.
 */
final class WorkerProcess implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** A request that is not answered yet. */
  private record Pending(CompletableFuture<Message> answer, Consumer<Message> progress) {}

  private final Process process;
  private final Duration silence;
  private final BiConsumer<WorkerProcess, String> onDeath;
  private final LastLines errors = new LastLines();
  private final Map<Integer, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final CountDownLatch allRead = new CountDownLatch(1);
  private final AtomicBoolean mourned = new AtomicBoolean();
  private volatile boolean greeted;
  private volatile boolean closed;
  private volatile boolean silent;
  private volatile boolean dead;
  private volatile long heard = System.nanoTime();

  /**
   * Starts a worker.
   *
   * @param silence how long it may say nothing while it has something to do
   * @param onDeath told how it ended, unless it was closed; after its requests have failed
   */
  WorkerProcess(List<String> command, Duration silence, BiConsumer<WorkerProcess, String> onDeath)
      throws IOException {
    this.silence = silence;
    this.onDeath = onDeath;
    ProcessBuilder builder = new ProcessBuilder(command);
    Environment.clean(builder);
    process = builder.start();
    RunningWorkers.add(process);
    daemon("answers", this::readAnswers);
    daemon("errors", () -> errors.read(process.getErrorStream()));
    daemon("watch", this::watch);
  }

  private void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name("worker " + process.pid() + " " + name).start(task);
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return !dead && !closed && process.isAlive();
  }

  /** A number for the next request. */
  int nextId() {
    return ids.incrementAndGet();
  }

  /**
   * Sends a request.
   *
   * @param progress told of every message about it before the answer
   * @return the answer, DONE, FAILED or FAULT; fails if the worker ends before it
   */
  CompletableFuture<Message> request(Message message, Consumer<Message> progress) {
    CompletableFuture<Message> answer = new CompletableFuture<>();
    heard = System.nanoTime();
    pending.put(message.id(), new Pending(answer, progress));
    if (dead) {
      failPending();
    } else {
      send(message);
    }
    return answer;
  }

  /** Sends a message that has no answer of its own. */
  void send(Message message) {
    byte[] line = (Wire.encode(message) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (ids) {
      try {
        OutputStream out = process.getOutputStream();
        out.write(line);
        out.flush();
      } catch (IOException e) {
        // It has ended; the reader of its answers sees that too, and says so.
      }
    }
  }

  /** Ends it. Requests that are not answered fail. */
  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
  }

  private void readAnswers() {
    try (BufferedReader lines = reader(process.getInputStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A line that is no message is the virtual machine's, a warning say.
        String other = line;
        if (!line.isEmpty()) {
          Wire.decode(line).ifPresentOrElse(this::receive, () -> errors.add(other));
        }
      }
    } catch (IOException e) {
      // Its end of the pipe is gone: it has ended.
    } finally {
      allRead.countDown();
    }
    process.destroyForcibly();
    process.onExit().thenRun(this::ended);
  }

  private void receive(Message message) {
    heard = System.nanoTime();
    if (message.type() == Type.HELLO) {
      greet(message);
      return;
    }
    boolean answered = message.type() != Type.PROGRESS;
    Pending request = answered ? pending.remove(message.id()) : pending.get(message.id());
    if (request != null && answered) {
      request.answer().complete(message);
    } else if (request != null) {
      tell(request.progress(), message);
    }
  }

  /** A listener that fails must not end the conversation. */
  private static void tell(Consumer<Message> listener, Message message) {
    try {
      listener.accept(message);
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }

  private void greet(Message hello) {
    greeted = Integer.toString(Protocol.VERSION).equals(hello.text());
    if (!greeted) {
      errors.add("the worker speaks version " + hello.text() + " of the protocol");
      process.destroyForcibly();
    }
  }

  private void watch() {
    try {
      while (!process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!pending.isEmpty() && System.nanoTime() - heard > silence.toNanos()) {
          silent = true;
          process.destroyForcibly();
        }
      }
      // A process that the program under study started may hold the pipes open after it.
      allRead.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      ended();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended() {
    errors.awaitEnd(GRACE);
    if (!mourned.compareAndSet(false, true)) {
      return;
    }
    dead = true;
    failPending();
    if (!closed) {
      onDeath.accept(this, reason().getMessage());
    }
  }

  private void failPending() {
    Exception reason = reason();
    pending.values().forEach(p -> p.answer().completeExceptionally(reason));
    pending.clear();
  }

  private Exception reason() {
    if (closed) {
      return new BadInputException("The worker was closed before it answered.");
    } else if (!greeted) {
      return new HeddleFault("its worker could not start", errors.text());
    } else if (silent) {
      return new BadInputException(Death.silence(silence, errors.text()));
    } else if (process.exitValue() == Protocol.WAITED) {
      return new BadInputException(Death.waiting(errors.text()));
    } else if (process.exitValue() == Protocol.ENDLESS) {
      return new BadInputException(Death.endless(errors.text()));
    }
    return new BadInputException(
        Death.sentence(process.exitValue(), errors.text()), new WorkerDeath());
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
