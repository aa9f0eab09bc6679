package heddle.cli;

import heddle.model.explain.Sentences;
import heddle.model.scenario.Scenario.Note;
import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trace as text: a column for each thread, time downwards. Text that does not fit its column goes
 * on in the next line; if the columns do not fit, the table is wider than asked for.
 */
final class TraceTable {
  private static final int NARROWEST = 14;
  private static final String BAR = " │ ";

  private final Trace trace;
  private final List<Note> notes;
  private final int width;
  private final List<ThreadState> threads;
  private final List<Row> rows = new ArrayList<>();

  /** One step: what stands in each thread's column, each a list of lines. */
  private record Row(int step, List<List<String>> cells) {}

  TraceTable(Trace trace, List<Note> notes, int width) {
    this.trace = trace;
    this.notes = notes;
    this.width = width;
    threads = List.copyOf(trace.stateAt(trace.last()).threads());
  }

  List<String> lines() {
    for (Step step : trace.steps()) {
      if (step.thread() > 0) {
        rows.add(row(step));
      }
    }
    int numbers = Math.max("step".length(), String.valueOf(trace.last()).length());
    int[] widths = widths(numbers);
    List<String> lines = new ArrayList<>();
    lines.add(Sentences.step(trace, 0));
    lines.add(line("step", numbers, threads.stream().map(ThreadState::name).toList(), widths));
    lines.add(rule(numbers, widths));
    rows.forEach(row -> addRow(lines, row, numbers, widths));
    addFinalPart(lines);
    return lines;
  }

  private void addFinalPart(List<String> lines) {
    Step last = trace.steps().getLast();
    if (last.number() > 0 && last.thread() == 0) {
      lines.add(Sentences.step(trace, last.number()));
    }
  }

  private Row row(Step step) {
    TraceState state = trace.stateAt(step.number());
    List<List<String>> cells = new ArrayList<>();
    for (ThreadState thread : threads) {
      List<String> cell = new ArrayList<>();
      for (Event e : step.chronological()) {
        if (e.thread() == thread.thread() && !e.kind().told()) {
          cell.add(Sentences.shortText(state, e) + line(e));
        }
      }
      step.threads().stream()
          .filter(t -> t.thread() == thread.thread() && stops(t, step.number()))
          .forEach(t -> cell.add(Sentences.waiting(t, state)));
      cells.add(cell);
    }
    return new Row(step.number(), cells);
  }

  private static String line(Event e) {
    return e.position().line() < 0 ? "" : " :" + e.position().line();
  }

  /** Whether a thread could step before this step and cannot after it. */
  private boolean stops(ThreadState now, int step) {
    ThreadState before = trace.stateAt(step - 1).thread(now.thread());
    return !now.ready()
        && now.status() != ThreadStatus.ENDED
        && (before == null || before.status() != now.status());
  }

  /** As wide as the texts are, but together no wider than asked for, if that is possible. */
  private int[] widths(int numbers) {
    int[] widths = IntStream.range(0, threads.size()).map(this::longest).toArray();
    int left = width - numbers - BAR.length() * widths.length;
    List<Integer> narrowestFirst =
        IntStream.range(0, widths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> widths[i]))
            .toList();
    for (int n = 0; n < widths.length; n++) {
      int column = narrowestFirst.get(n);
      int share = Math.max(NARROWEST, left / (widths.length - n));
      widths[column] = Math.min(widths[column], share);
      left -= widths[column];
    }
    return widths;
  }

  private int longest(int column) {
    int longest = threads.get(column).name().length();
    for (Row row : rows) {
      for (String text : row.cells().get(column)) {
        longest = Math.max(longest, text.length());
      }
    }
    return longest;
  }

  private void addRow(List<String> lines, Row row, int numbers, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> cell = new ArrayList<>();
      for (String text : row.cells().get(i)) {
        cell.addAll(Wrapping.wrap(text, widths[i]));
      }
      wrapped.add(cell);
      height = Math.max(height, cell.size());
    }
    for (int l = 0; l < height; l++) {
      int n = l;
      List<String> texts = wrapped.stream().map(c -> n < c.size() ? c.get(n) : "").toList();
      lines.add(line(l == 0 ? String.valueOf(row.step()) : "", numbers, texts, widths));
    }
    notes.stream()
        .filter(note -> note.step() == row.step())
        .forEach(note -> lines.addAll(Wrapping.wrap("  Note: " + note.text(), width)));
  }

  private static String line(String number, int numbers, List<String> texts, int[] widths) {
    StringBuilder line = new StringBuilder();
    line.append(" ".repeat(numbers - number.length())).append(number);
    for (int i = 0; i < widths.length; i++) {
      String text = texts.get(i);
      line.append(BAR).append(text).append(" ".repeat(Math.max(0, widths[i] - text.length())));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int numbers, int[] widths) {
    StringBuilder rule = new StringBuilder("─".repeat(numbers));
    for (int w : widths) {
      rule.append("─┼─").append("─".repeat(w));
    }
    return rule.toString();
  }
}
