package heddle.lab.stress;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressMessage;
import heddle.model.stress.StressRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Runs stress tests in a process of their own. Reads one {@link StressRequest} as a line from
 * standard input and writes {@link StressMessage}s as lines to standard output. Ends, with all that
 * it has started, when standard input does.
 */
public final class Stress {
  private static final int OK = 0;
  private static final int BAD_INPUT = 2;
  private static final int FAULT = 3;

  private Stress() {}

  /** Runs what standard input asks for and exits. */
  public static void main(String[] arguments) throws IOException {
    PrintStream messages = System.out;
    System.setOut(System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(Stress::endForks, "heddle-stress-end"));
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String request = input.readLine();
    if (request != null) {
      exitAtEndOf(input);
      System.exit(answer(request, messages));
    }
  }

  private static void endForks() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static int answer(String line, PrintStream messages) {
    try {
      StressRequest request =
          BenchmarkJson.read(line, StressRequest.class)
              .orElseThrow(() -> new BadInputException("This is no request: " + line));
      StressRun run = new StressRun(request, words -> say(messages, StressMessage.progress(words)));
      say(messages, StressMessage.of(run.run()));
      return OK;
    } catch (BadInputException e) {
      say(messages, StressMessage.failed(e.getMessage()));
      return BAD_INPUT;
    } catch (Exception | LinkageError e) {
      StringWriter details = new StringWriter();
      e.printStackTrace(new PrintWriter(details));
      say(messages, StressMessage.fault(details.toString()));
      return FAULT;
    }
  }

  private static void say(PrintStream messages, StressMessage message) {
    messages.writeBytes((BenchmarkJson.line(message) + "\n").getBytes(StandardCharsets.UTF_8));
    messages.flush();
  }

  private static void exitAtEndOf(BufferedReader input) {
    Thread.ofPlatform()
        .daemon()
        .name("heddle-stress-input")
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
