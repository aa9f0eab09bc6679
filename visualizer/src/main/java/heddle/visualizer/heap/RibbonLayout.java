package heddle.visualizer.heap;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Pointer;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import heddle.visualizer.history.Write;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.TextMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws up the ribbons of the shared references of a run. */
final class RibbonLayout {
  static final double MARGIN = 16;

  private static final double TOP = 12;
  private static final double ARROW = 16;
  private static final double PADDING = 16;
  private static final double BRACKET = 14;
  private static final double LINE = 16;
  private static final int MOST_LINES = 3;

  /**
   * So many writes are looked at; of a longer history the rest is left out as what does not fit.
   */
  private static final int MOST_WRITES = 1_000;

  private final History history;
  private final Shapes shapes;
  private final TextMeasure code;
  private final TextMeasure text;

  RibbonLayout(History history, Shapes shapes, TextMeasure code, TextMeasure text) {
    this.history = history;
    this.shapes = shapes;
    this.code = code;
    this.text = text;
  }

  /** A value that stood in a reference. */
  private record Entry(int step, int thread, String text) {}

  /** Those of the fields that ever point to links of a structure. */
  List<Location> references(List<Location> fields, TraceState state) {
    return fields.stream().filter(f -> pointsToNodes(f, state)).toList();
  }

  private boolean pointsToNodes(Location field, TraceState state) {
    Location slot = Pointer.at(field, state::fields, shapes).slot();
    List<Write> writes = history.writes().upTo(slot, history.trace().last());
    return writes.subList(0, Math.min(MOST_WRITES, writes.size())).stream()
        .map(w -> content(slot, w.value()))
        .anyMatch(p -> shapes.kind(p.target()) == ObjectKind.NODE);
  }

  /** What a value of the slot refers to; the pair of a stamped reference never changes. */
  private Pointer content(Location slot, Value value) {
    return slot.field().equals("pair")
        ? Pointer.ofPair(slot, value, this::lastKnown)
        : new Pointer(slot, value, "");
  }

  private Map<String, Value> lastKnown(int object) {
    Map<String, Value> fields = new HashMap<>();
    int last = history.trace().last();
    for (String field : shapes.fields(object)) {
      fields.put(field, history.writes().valueAt(new Location(object, field), last));
    }
    return fields;
  }

  /** The ribbons after a step, one below the other. */
  List<Ribbon> at(List<Location> references, TraceState state, double width) {
    List<Ribbon> ribbons = new ArrayList<>();
    double y = TOP;
    for (Location field : references) {
      Ribbon ribbon = ribbon(field, state, y, width);
      ribbons.add(ribbon);
      y += height(field, state, width);
    }
    return ribbons;
  }

  /** The room of all ribbons; the same at every step of a run. */
  double height(List<Location> references, TraceState state, double width) {
    return references.isEmpty()
        ? 0
        : TOP + references.stream().mapToDouble(f -> height(f, state, width)).sum();
  }

  private double height(Location field, TraceState state, double width) {
    int lines =
        history.trace().findings().stream()
            .filter(f -> isAbout(f, field, state))
            .mapToInt(f -> sentence(f, width).size())
            .max()
            .orElse(0);
    return Ribbon.HEIGHT + 10 + (lines == 0 ? 0 : BRACKET + lines * LINE + 4);
  }

  private boolean isAbout(Finding finding, Location field, TraceState state) {
    Location slot = Pointer.at(field, state::fields, shapes).slot();
    boolean direct = finding.object() == field.object() && finding.location().equals(field.field());
    boolean through = !slot.equals(field) && finding.object() == slot.object();
    return finding.kind() == FindingKind.ABA && finding.steps().size() >= 2 && (direct || through);
  }

  private List<Fitted> sentence(Finding finding, double width) {
    return Fitted.lines(width - 2 * MARGIN, MOST_LINES, finding.message(), text);
  }

  private Ribbon ribbon(Location field, TraceState state, double y, double width) {
    String name = SharedFields.name(field);
    Location slot = Pointer.at(field, state::fields, shapes).slot();
    List<Write> writes = history.writes().upTo(slot, state.step());
    int leftOut = Math.max(0, writes.size() - MOST_WRITES);
    List<Entry> entries = entries(slot, writes.subList(leftOut, writes.size()));
    Optional<Finding> finding =
        history.trace().findings().stream()
            .filter(f -> f.step() <= state.step() && isAbout(f, field, state))
            .reduce((first, last) -> last);
    int read = finding.map(f -> lastBefore(entries, f.steps().getFirst() + 1)).orElse(-1);
    int found = finding.map(f -> lastBefore(entries, f.steps().getLast())).orElse(-1);
    List<Ribbon.Cell> cells = new ArrayList<>();
    double x = MARGIN + code.width(name) + 14;
    if (leftOut > 0) {
      cells.add(note(leftOut, x));
      x += cells.getLast().width() + ARROW;
    }
    Ribbon.Cell from = null;
    Ribbon.Cell to = null;
    for (int i : Elision.of(widths(entries), Math.max(read, 0), width - MARGIN - x, noteWidth())) {
      boolean ends = i >= 0 && (i == read || i == found);
      Ribbon.Cell cell = i < 0 ? note(-i, x) : cell(entries.get(i), x, ends);
      cells.add(cell);
      from = i == read && i >= 0 ? cell : from;
      to = i == found && i >= 0 ? cell : to;
      x += cell.width() + ARROW;
    }
    return new Ribbon(field, name, y, cells, bracket(finding.orElse(null), from, to, width));
  }

  private Ribbon.Bracket bracket(Finding finding, Ribbon.Cell from, Ribbon.Cell to, double width) {
    if (finding == null || from == null || to == null) {
      return null;
    }
    int thread = history.trace().steps().get(finding.steps().getLast()).thread();
    return new Ribbon.Bracket(
        thread,
        from.middle(),
        to.middle(),
        finding.failure(),
        finding.step(),
        sentence(finding, width));
  }

  private List<Entry> entries(Location slot, List<Write> writes) {
    List<Entry> entries = new ArrayList<>();
    for (Write w : writes) {
      if (w.step() == 0) {
        entries.clear(); // of the preparation only what it left behind
      }
      entries.add(new Entry(w.step(), w.thread(), words(slot, w)));
    }
    return entries;
  }

  private String words(Location slot, Write w) {
    Pointer pointer = content(slot, w.value());
    if (pointer.value() == null || pointer.value().isNull()) {
      return "∅" + (pointer.stamp().isEmpty() ? "" : "·" + pointer.stamp());
    }
    if (pointer.stamp().isEmpty()) {
      return history.names().value(pointer.value(), w.step());
    }
    boolean known = pointer.target() > 0 && shapes.info(pointer.target()) != null;
    String name =
        known
            ? shapes.info(pointer.target()).label()
            : history.names().value(pointer.value(), w.step());
    return name + "·" + pointer.stamp();
  }

  private static int lastBefore(List<Entry> entries, int step) {
    int last = -1;
    for (int i = 0; i < entries.size() && entries.get(i).step() < step; i++) {
      last = i;
    }
    return last;
  }

  private List<Double> widths(List<Entry> entries) {
    return entries.stream().map(e -> code.width(e.text()) + PADDING + ARROW).toList();
  }

  private double noteWidth() {
    return code.width("… 999") + PADDING + ARROW;
  }

  private Ribbon.Cell cell(Entry e, double x, boolean ends) {
    return new Ribbon.Cell(e.step(), e.thread(), e.text(), ends, x, code.width(e.text()) + PADDING);
  }

  private Ribbon.Cell note(int leftOut, double x) {
    String words = "… " + leftOut;
    return new Ribbon.Cell(-1, 0, words, false, x, code.width(words) + PADDING);
  }
}
