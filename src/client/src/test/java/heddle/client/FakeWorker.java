package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.protocol.Wire;
import heddle.model.report.Report;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Speaks the protocol without an engine. Steps of threads 1 to 5 succeed; the number of another
 * thread says what goes wrong.
 */
final class FakeWorker {
  static final int IS_REFUSED = 6;
  static final int EXITS = 7;
  static final int FALLS_SILENT = 8;
  static final int IS_FAULTY = 9;
  static final int CRASHES = 10;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static int steps;

  private FakeWorker() {}

  /** The command that starts one; further arguments change what it does. */
  static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeWorker.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> habits = List.of(arguments);
    if (habits.contains("breaks")) {
      System.err.println("Error: no such patch");
      System.exit(1);
    }
    OUT.println("OpenJDK 64-Bit Server VM warning: this line is no message");
    say(Message.of(0, Type.HELLO).withText(habits.contains("newer") ? "2" : "1"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      answer(Wire.decode(line).orElseThrow(), habits);
    }
  }

  private static void answer(Message request, List<String> habits) throws InterruptedException {
    switch (request.type()) {
      case OPEN -> {
        steps = 0;
        done(request, List.of(step(0)));
      }
      case STEP, RUN -> step(request);
      case REPLAY -> replay(request, habits);
      case SEARCH ->
          say(Message.of(request.id(), Type.PROGRESS).withReport(report(request.search().seed())));
      case CANCEL -> say(Message.of(request.id(), Type.DONE).withReport(report(99)));
      default -> throw new IllegalStateException("unexpected " + request);
    }
  }

  private static void step(Message request) throws InterruptedException {
    switch (request.thread()) {
      case IS_REFUSED ->
          say(
              Message.of(request.id(), Type.FAILED)
                  .withText("there is no class a.Gone")
                  .withPath("$.variants[0].class.name"));
      case EXITS -> System.exit(3);
      case FALLS_SILENT -> Thread.sleep(Long.MAX_VALUE);
      case IS_FAULTY -> say(Message.of(request.id(), Type.FAULT).withText("at a.B.c"));
      case CRASHES -> {
        System.err.println("# A fatal error has been detected by the Java Runtime Environment:");
        Runtime.getRuntime().halt(134);
      }
      default -> {
        steps++;
        done(request, List.of(step(request.thread())));
      }
    }
  }

  private static void replay(Message request, List<String> habits) {
    if (habits.contains("cannot replay")) {
      System.exit(4);
    }
    Schedule schedule = Schedule.parse(request.schedule());
    List<Step> all = new ArrayList<>();
    steps = 0;
    all.add(step(0));
    for (int thread : schedule.decisions()) {
      steps++;
      all.add(step(thread));
    }
    done(request, all);
  }

  private static void done(Message request, List<Step> happened) {
    say(Message.of(request.id(), Type.DONE).withSteps(happened, false, "hash" + steps));
  }

  private static Step step(int thread) {
    return new Step(
        steps, thread, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), "");
  }

  static Report report(long seed) {
    return Report.of("t").seed(seed).executions(5).steps(50).seconds(0.5).maxSteps(10).build();
  }

  private static void say(Message message) {
    OUT.println(Wire.encode(message));
  }
}
