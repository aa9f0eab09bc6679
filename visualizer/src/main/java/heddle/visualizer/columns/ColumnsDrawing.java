package heddle.visualizer.columns;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.Step;
import heddle.visualizer.fold.Fold;
import heddle.visualizer.fold.RowIndex;
import heddle.visualizer.fold.ShownSteps;
import heddle.visualizer.history.Delay;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Holding;
import heddle.visualizer.history.Operation;
import heddle.visualizer.history.Ordering;
import heddle.visualizer.history.Switch;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the columns show of a run: where everything stands, in px from the top of the first row.
 * Asked for the rows that can be seen, it looks at no others.
 */
final class ColumnsDrawing {
  /** The height of a row. */
  static final double ROW = 22;

  private static final int MOST_FINDING_LINES = 4;
  private static final double GLYPH_ROOM = 6;

  private final History history;
  private final ColumnGrid grid;
  private final ShownSteps shown;
  private final RowIndex rows;
  private final TreeMap<Integer, List<FindingLine>> findings = new TreeMap<>();
  private final List<RaceMark> races = new ArrayList<>();
  private final Texts texts;

  private record FindingLine(Fitted line, boolean failure) {}

  /** The words that the rows need. */
  interface Texts {
    /** The text of a step's row. */
    String row(int step);

    /** What a thread waits for. */
    String waiting(Delay delay);
  }

  /**
   * Lays out a run.
   *
   * @param history the run
   * @param shown the steps that have rows
   * @param threads the threads in the order of their columns
   * @param pinned how many of these are pinned
   * @param width the room for everything
   * @param texts the words of the rows
   * @param sentences how wide a finding's sentence is
   */
  ColumnsDrawing(
      History history,
      ShownSteps shown,
      List<Integer> threads,
      int pinned,
      double width,
      Texts texts,
      TextMeasure sentences) {
    this.history = history;
    this.shown = shown;
    this.texts = texts;
    this.grid = ColumnGrid.of(threads, width, pinned);
    List<RowIndex.Extra> extras = new ArrayList<>();
    for (int number : history.trace().stepsWithFindings()) {
      if (!shown.shown(number)) {
        continue;
      }
      Step step = history.trace().steps().get(number);
      step.findings().forEach(this::addRace);
      List<FindingLine> lines = findingLines(step, width, sentences);
      findings.put(number, lines);
      extras.add(new RowIndex.Extra(number, lines.size()));
    }
    this.rows = new RowIndex(shown, extras);
  }

  private static List<FindingLine> findingLines(Step step, double width, TextMeasure sentences) {
    double room = width - ColumnGrid.GUTTER - 50;
    List<FindingLine> lines = new ArrayList<>();
    for (Finding f : step.findings()) {
      Fitted.lines(room, MOST_FINDING_LINES, f.message(), sentences)
          .forEach(line -> lines.add(new FindingLine(line, f.failure())));
    }
    return lines;
  }

  private void addRace(Finding f) {
    if (f.kind() == FindingKind.DATA_RACE && f.steps().size() >= 2) {
      int first = f.steps().getFirst();
      int second = f.steps().getLast();
      if (shown.shown(first) && shown.shown(second)) {
        races.add(new RaceMark(first, second, f.failure(), false));
      }
    }
  }

  ColumnGrid grid() {
    return grid;
  }

  RowIndex rows() {
    return rows;
  }

  /** The text of a step's row. */
  String text(int step) {
    Optional<Fold> fold = fold(step);
    return fold.isPresent() ? fold.get().text() : texts.row(step);
  }

  /** The closed fold that the row of this step shows. */
  Optional<Fold> fold(int step) {
    return shown.foldAt(step);
  }

  private boolean isShown(Switch change) {
    return shown.placeOf(change.before()) < change.after() && shown.shown(change.after());
  }

  /** The height of all rows. */
  double height() {
    return rows.count() * ROW;
  }

  /** The lifeline on which a step's glyph stands. */
  double glyphX(int step) {
    return grid.glyphX(history.facts().thread(step));
  }

  /** The middle of a step's row. */
  double middle(int step) {
    return rows.rowOf(step) * ROW + ROW / 2;
  }

  /** The lower end of a step's rows, those of its findings included. */
  double below(int step) {
    return rows.behind(step) * ROW;
  }

  private double bottomOf(int step) {
    return middle(step) + ROW / 2;
  }

  private int last() {
    return history.trace().last();
  }

  /** The steps among these rows. */
  List<RowMark> rowMarks(int firstRow, int lastRow, int current) {
    List<RowMark> marks = new ArrayList<>();
    for (int row = firstRow; row <= Math.min(lastRow, rows.count() - 1); row++) {
      RowIndex.Row at = rows.at(row);
      if (at.line() < 0) {
        marks.add(rowMark(history.trace().steps().get(at.step()), shown.placeOf(current)));
      }
    }
    return marks;
  }

  private RowMark rowMark(Step step, int current) {
    return new RowMark(
        step.number(),
        step.thread(),
        middle(step.number()),
        glyph(step),
        text(step.number()),
        step.number() == current,
        step.number() > current,
        step.findings().stream().anyMatch(Finding::failure),
        history
            .ends()
            .of(step.thread())
            .filter(end -> shown.placeOf(end) == step.number())
            .isPresent());
  }

  /** Which accesses of its own thread a step keeps where they are. */
  Ordering ordering(int step) {
    return fold(step).isPresent()
        ? Ordering.NONE
        : Ordering.of(history.trace().steps().get(step).event());
  }

  private Glyph glyph(Step step) {
    Glyph glyph = Glyph.of(step);
    boolean none = step.thread() == 0 && glyph != Glyph.FAILURE;
    return none || fold(step.number()).isPresent() ? Glyph.NONE : glyph;
  }

  /** The lines of findings among these rows. */
  List<FindingMark> findingMarks(int firstRow, int lastRow, int current) {
    List<FindingMark> marks = new ArrayList<>();
    for (int row = firstRow; row <= Math.min(lastRow, rows.count() - 1); row++) {
      RowIndex.Row at = rows.at(row);
      if (at.line() >= 0) {
        FindingLine line = findings.get(at.step()).get(at.line());
        marks.add(
            new FindingMark(
                at.step(), row * ROW + ROW / 2, line.line(), line.failure(), at.step() > current));
      }
    }
    return marks;
  }

  /** The brackets that touch these rows. */
  List<BracketMark> brackets(int firstRow, int lastRow, int current) {
    int from = rows.at(firstRow).step();
    int to = rows.at(lastRow).step();
    List<BracketMark> marks = new ArrayList<>();
    for (int thread : grid.threads()) {
      for (Operation o : history.operations().between(thread, from, to)) {
        marks.add(
            new BracketMark(
                thread,
                grid.bracketX(thread),
                middle(o.first()) - 7,
                o.ended() ? middle(o.last()) + 7 : bottomOf(o.last()),
                o.ended(),
                middle(o.first()),
                o.text(),
                o.first() > current));
      }
    }
    return marks;
  }

  /** The hatched bars that touch these rows. */
  List<DelayMark> delays(int firstRow, int lastRow) {
    int from = rows.at(firstRow).step();
    int to = rows.at(lastRow).step();
    List<DelayMark> marks = new ArrayList<>();
    for (int thread : grid.threads()) {
      for (Delay d : history.delays().between(thread, from, to)) {
        boolean own = history.trace().steps().get(d.first()).thread() == thread;
        double top = own ? middle(d.first()) + GLYPH_ROOM + 1 : middle(d.first()) - ROW / 2;
        marks.add(
            new DelayMark(
                thread,
                grid.glyphX(thread),
                top,
                d.last() == last() ? height() : bottomOf(d.last()),
                own ? "" : texts.waiting(d),
                middle(d.first())));
      }
    }
    return marks;
  }

  /** The bars of locks that touch these rows. */
  List<HoldingMark> holdings(int firstRow, int lastRow) {
    int from = rows.at(firstRow).step();
    int to = rows.at(lastRow).step();
    List<HoldingMark> marks = new ArrayList<>();
    for (int thread : grid.threads()) {
      for (Holding h : history.holdings().between(thread, from, to)) {
        if (h.slot() < ColumnGrid.holdingBars()) {
          marks.add(
              new HoldingMark(
                  thread,
                  history.holdings().number(h.lock()),
                  grid.holdingX(thread, h.slot()),
                  middle(h.first()) - GLYPH_ROOM,
                  h.last() == last() ? height() : middle(h.last() + 1) + GLYPH_ROOM));
        }
      }
    }
    return marks;
  }

  /** The data races that touch these rows. */
  List<RaceMark> races(int firstRow, int lastRow, int current) {
    int from = rows.at(firstRow).step();
    int to = rows.at(lastRow).step();
    return races.stream()
        .filter(r -> r.from() <= to && r.to() >= from)
        .map(r -> new RaceMark(r.from(), r.to(), r.failure(), r.to() > current))
        .toList();
  }

  /** The context switches that touch these rows. */
  List<Jog> jogs(int firstRow, int lastRow, int current) {
    List<Jog> jogs = new ArrayList<>();
    int from = rows.at(firstRow).step();
    int to = rows.at(lastRow).step();
    for (Switch s : history.switches().between(from, to)) {
      if (!isShown(s)) {
        continue;
      }
      jogs.add(
          new Jog(
              grid.glyphX(s.from()),
              middle(s.before()) + GLYPH_ROOM,
              middle(s.after()) - ROW / 2,
              grid.glyphX(s.to()),
              middle(s.after()) - GLYPH_ROOM,
              s.to(),
              s.reason(),
              s.number(),
              s.after(),
              s.after() > current));
    }
    return jogs;
  }

  /** One line per thread, from its first appearance to its end. */
  List<Lifeline> lifelines() {
    return grid.threads().stream()
        .map(
            t ->
                new Lifeline(
                    t,
                    grid.glyphX(t),
                    0,
                    history.ends().of(t).map(this::bottomOf).orElse(height())))
        .toList();
  }
}
