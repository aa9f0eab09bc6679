package heddle.lab;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkRequest;
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
import java.util.Optional;

/**
 * Runs benchmarks in a process of their own. Reads one {@link BenchmarkRequest} as a line from
 * standard input, writes {@link LabMessage}s as lines to standard output, and everything else,
 * JMH's own words among it, to standard error.
 *
 * <p>The client keeps standard input open for as long as it wants the result. Its end means that
 * nobody wants it any more, and the process ends at once, with its forks.
 */
public final class Lab {
  private static final int OK = 0;
  private static final int BAD_INPUT = 2;
  private static final int FAULT = 3;

  private Lab() {}

  /** Runs what standard input asks for and exits. */
  public static void main(String[] arguments) throws IOException {
    PrintStream messages = System.out;
    System.setOut(System.err);
    Forks.endWithThisProcess();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String request = input.readLine();
    if (request == null) {
      return;
    }
    exitAtEndOf(input);
    System.exit(answer(request, messages));
  }

  private static int answer(String line, PrintStream messages) {
    try {
      BenchmarkRequest request =
          read(line).orElseThrow(() -> new BadInputException("This is no request: " + line));
      Campaign campaign =
          new Campaign(request.checked(), progress -> say(messages, LabMessage.of(progress)));
      say(messages, LabMessage.of(campaign.run()));
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

  private static Optional<BenchmarkRequest> read(String line) {
    return BenchmarkJson.read(line, BenchmarkRequest.class);
  }

  private static void say(PrintStream messages, LabMessage message) {
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
