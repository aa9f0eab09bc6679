package heddle.lab;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.LabMessage;
import heddle.model.scenario.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A process that answers one request: reads it as a line from standard input, writes {@link
 * LabMessage}s as lines to standard output, and everything else to standard error.
 *
 * <p>The client keeps standard input open for as long as it wants the result. Its end means that
 * nobody wants it any more, and the process ends at once, with all that it has started.
 */
public final class Answering {
  private static final int OK = 0;
  private static final int BAD_INPUT = 2;
  private static final int FAULT = 3;

  private Answering() {}

  /**
   * What the process is there for.
   *
   * @param <Q> the request
   * @param <P> what is told while it runs
   * @param <R> what comes of it
   */
  @FunctionalInterface
  public interface Work<Q, P, R> {
    /** Does it; a {@link BadInputException} is the user's to read, all else is Heddle's fault. */
    R run(Q request, Consumer<P> progress) throws Exception;
  }

  /** Answers the request of standard input, and exits. */
  public static <Q, P, R> void once(Class<Q> type, Work<Q, P, R> work) throws IOException {
    PrintStream messages = System.out;
    System.setOut(System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(Answering::endForks, "heddle-lab-end"));
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String request = input.readLine();
    if (request != null) {
      exitAtEndOf(input);
      System.exit(answer(request, type, work, messages));
    }
  }

  /**
   * Lets no fork outlive this process when it exits or is asked to end. One that is started while
   * this happens finds nobody at the other end of its connection, and ends by itself.
   */
  private static void endForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static <Q, P, R> int answer(
      String line, Class<Q> type, Work<Q, P, R> work, PrintStream messages) {
    try {
      Q request =
          BenchmarkJson.read(line, type)
              .orElseThrow(() -> new BadInputException("This is no request: " + line));
      R result = work.run(request, progress -> say(messages, LabMessage.progress(progress)));
      say(messages, LabMessage.result(result));
      return OK;
    } catch (BadInputException e) {
      say(messages, LabMessage.failed(e.getMessage()));
      return BAD_INPUT;
    } catch (Exception | LinkageError e) {
      StringWriter details = new StringWriter();
      e.printStackTrace(new PrintWriter(details));
      say(messages, LabMessage.fault(details.toString()));
      return FAULT;
    }
  }

  private static void say(PrintStream messages, LabMessage<?, ?> message) {
    messages.writeBytes((BenchmarkJson.line(message) + "\n").getBytes(StandardCharsets.UTF_8));
    messages.flush();
  }

  private static void exitAtEndOf(BufferedReader input) {
    Thread.ofPlatform()
        .daemon()
        .name("heddle-lab-input")
        .start(
            () -> {
              try {
                input.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // As good as its end.
              }
              System.exit(OK);
            });
  }
}
