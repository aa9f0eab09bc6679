package heddle.model.protocol;

import heddle.model.scenario.BadInputException;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A run as text: a line of JSON that says what it is, and a line for each step. The keys are the
 * names of the components of {@link Step} and the records in it; what is absent is 0, {@code
 * false}, empty or none, as in {@link Wire}. The format is described in {@code
 * src/docs/trace-format.md}. Keys that a reader does not know are skipped, so that a newer Heddle
 * may add some; whatever else changes gets another version. Thread-safe.
 */
public final class TraceText {
  /** The version of the format that is written, and the only one that is read. */
  public static final int VERSION = 1;

  private static final RecordWriter WRITER = new RecordWriter();
  private static final RecordReader READER = new RecordReader();

  /**
   * The first line.
   *
   * @param heddleTrace the version
   * @param className the binary name of the class under study
   * @param finished whether no thread could take another step
   * @param steps how many lines follow
   * @param schedule the decisions that lead to the last step, as scenario files have them
   */
  record Head(int heddleTrace, String className, boolean finished, int steps, String schedule) {}

  private TraceText() {}

  /** The run as text, each line with its end. */
  public static String of(Trace trace) {
    StringBuilder text = new StringBuilder();
    Head head =
        new Head(
            VERSION,
            trace.className(),
            trace.finished(),
            trace.steps().size(),
            trace.schedule().toString());
    text.append(WRITER.write(head)).append('\n');
    for (Step step : trace.steps()) {
      text.append(WRITER.write(step)).append('\n');
    }
    return text.toString();
  }

  /**
   * The run that the text tells of.
   *
   * @throws BadInputException with a sentence that names the line that is to blame
   */
  public static Trace read(String text) throws BadInputException {
    Iterator<String> lines = text.lines().iterator();
    Head head = lines.hasNext() ? READER.read(lines.next(), Head.class).orElse(null) : null;
    if (head == null || head.heddleTrace() == 0) {
      throw new BadInputException(
          "This is no run of Heddle's: its first line would begin with {\"heddleTrace\":"
              + VERSION
              + ".");
    } else if (head.heddleTrace() != VERSION) {
      throw new BadInputException(
          "This run is written in version "
              + head.heddleTrace()
              + " of the format; this Heddle reads version "
              + VERSION
              + ".");
    }
    List<Step> steps = new ArrayList<>();
    while (lines.hasNext()) {
      Optional<Step> step = READER.read(lines.next(), Step.class);
      if (step.isEmpty() || step.get().number() != steps.size()) {
        throw new BadInputException(
            "Line " + (steps.size() + 2) + " of this run is not its step " + steps.size() + ".");
      }
      steps.add(step.get());
    }
    if (steps.isEmpty() || steps.size() != head.steps()) {
      throw new BadInputException(
          "This run has " + steps.size() + " steps, but should have " + head.steps() + ".");
    }
    return new Trace(head.className(), steps, head.finished());
  }
}
