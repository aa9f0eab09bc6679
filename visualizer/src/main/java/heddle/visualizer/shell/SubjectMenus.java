package heddle.visualizer.shell;

import heddle.model.explain.Sentences;
import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.visualizer.filter.FilterWords;
import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.history.Location;
import heddle.visualizer.links.StepLinks;
import heddle.visualizer.session.Draws;
import heddle.visualizer.session.FindingWords;
import heddle.visualizer.session.Goal;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Held;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Pins;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/**
 * The menus of what is on display: whatever shows a step, a value, an object, a thread or a finding
 * has the same one, by the right button and by the menu key.
 */
final class SubjectMenus {
  /** Of more random numbers that a step might have drawn only these many are offered. */
  private static final int MOST_NUMBERS = 8;

  private final Session session;
  private final TravelActions travel;
  private final InsightActions insights;
  private final Marking marking;
  private final WindowController window;
  private final ContextMenu menu = new ContextMenu();

  SubjectMenus(Workbench bench, WindowController window) {
    this.session = bench.session();
    this.window = window;
    travel = new TravelActions(session);
    insights = new InsightActions(bench, window);
    marking = window.marking();
    menu.setId("subject-menu");
  }

  /** Answers whoever asks in this window. */
  void install(Scene scene) {
    scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
  }

  private void asked(ContextMenuEvent e) {
    menu.hide();
    Node node = e.getTarget() instanceof Node n ? n : null;
    while (node != null) {
      Optional<Subject> subject =
          node instanceof HasSubject shows ? shows.subject(e) : Optional.empty();
      if (subject.isPresent()) {
        menu.getItems().setAll(items(subject.get()));
        menu.show(node, e.getScreenX(), e.getScreenY());
        e.consume();
        return;
      }
      node = node.getParent();
    }
  }

  /** What can be done with it. */
  List<MenuItem> items(Subject subject) {
    List<MenuItem> items = new ArrayList<>();
    switch (subject) {
      case Subject.OfStep(int step) -> step(items, step);
      case Subject.OfValue value -> value(items, value);
      case Subject.OfObject(int object, String name) -> object(items, object, name);
      case Subject.OfThread(int thread) -> thread(items, thread);
      case Subject.OfFinding(var finding) -> {
        int shown = Outcome.shownAt(trace(), finding);
        add(items, "Go to step " + shown, () -> goTo(shown));
        finding.steps().stream()
            .distinct()
            .filter(s -> s > 0 && s != shown)
            .limit(6)
            .forEach(s -> add(items, "Go to step " + s + ", which explains it", () -> goTo(s)));
        add(items, "Why does this run fail?", insights::explain);
        add(items, "Note on its step …", () -> note(finding.step()));
        String title = FindingWords.of(finding.kind());
        add(items, "Copy the finding", () -> copy(title + ": " + finding.message()));
      }
    }
    return items;
  }

  private void step(List<MenuItem> items, int step) {
    Trace trace = trace();
    Step taken = trace.steps().get(step);
    if (step != session.viewpoint().stepProperty().get()) {
      add(items, "Go to step " + step, () -> goTo(step));
    }
    StepLinks.in(Sentences.step(trace, step)).stream()
        .filter(s -> s > 0 && s != step && s <= trace.last())
        .limit(4)
        .forEach(s -> add(items, "Go to step " + s + ", which it names", () -> goTo(s)));
    add(items, "Note on this step …", () -> note(step));
    travel
        .line(step)
        .ifPresent(
            p ->
                add(
                    items,
                    "Breakpoint on " + p.file() + ":" + p.line() + ", or none",
                    () -> session.journey().breakpoints().toggle(p.sourcePath(), p.line())));
    if (step != session.viewpoint().stepProperty().get()) {
      add(items, "Compare it with the current step", () -> window.keepMoment(step));
    }
    wish(items, step);
    draws(items, step);
    travel.location(step).ifPresent(l -> place(items, l, name(l, step), step));
    items.add(new SeparatorMenuItem());
    if (taken.thread() > 0) {
      String name = trace.stateAt(step).threadName(taken.thread());
      add(items, "List only steps of " + name, () -> only(filter().ofThread(taken.thread())));
    }
    Event event = taken.event();
    if (event != null) {
      if (event.object() != 0) {
        String name = session.viewpoint().history().names().object(event.object(), step);
        add(items, "List only steps on " + name, () -> only(filter().onObject(event.object())));
      }
      String kind = FilterWords.kind(event.kind());
      add(items, "List only " + kind, () -> only(filter().ofKind(event.kind())));
    }
    if (!filter().equals(StepFilter.NONE)) {
      add(items, "List all steps again", travel::allSteps);
    }
    items.add(new SeparatorMenuItem());
    add(items, "Copy the sentence", () -> copy(Sentences.step(trace, step)));
  }

  /** The same as drawing an arrow from one step up to another. */
  private void wish(List<MenuItem> items, int step) {
    int current = session.viewpoint().stepProperty().get();
    int first = Math.max(step, current);
    int then = Math.min(step, current);
    var facts = session.viewpoint().history().facts();
    if (then > 0 && facts.thread(first) > 0 && facts.thread(first) != facts.thread(then)) {
      add(
          items,
          "Find a run with step " + first + " before step " + then,
          () -> session.viewpoint().wish(first, then));
    }
  }

  /** What else the random numbers of a step might have been. */
  private void draws(List<MenuItem> items, int step) {
    List<Event> draws = Draws.of(trace(), step);
    for (int which = 0; which < draws.size(); which++) {
      Event draw = draws.get(which);
      int mine = which;
      int offered = 0;
      for (int place = 0; place < Draws.count(draw) && offered < MOST_NUMBERS; place++) {
        int other = place;
        int number = Draws.number(draw, place);
        if (!draw.after().text().equals(Integer.toString(number))) {
          offered++;
          add(
              items,
              "Draw " + number + " in place of " + draw.after().text(),
              () -> session.drawOtherwise(step, mine, other));
        }
      }
    }
  }

  private void value(List<MenuItem> items, Subject.OfValue value) {
    Pins pins = session.viewpoint().pins();
    add(
        items,
        pins.hasValue(value.name())
            ? "No longer at the top"
            : "Pin " + value.name() + " at the top",
        () -> pins.toggleValue(value.name()));
    if (value.writtenAt() >= 0) {
      add(items, written(value), () -> goTo(value.writtenAt()));
    }
    if (value.location() != null) {
      place(items, value.location(), value.name(), session.viewpoint().stepProperty().get());
      if (value.location().object() != 0) {
        String owner = name(value.location().object());
        add(
            items,
            "List only steps on " + owner,
            () -> only(filter().onObject(value.location().object())));
      }
    }
    items.add(new SeparatorMenuItem());
    add(items, "Copy", () -> copy(value.text()));
  }

  private String written(Subject.OfValue value) {
    int writer = trace().steps().get(value.writtenAt()).thread();
    return value.writtenAt() == 0 || writer == 0
        ? "Go to where it was set, before the threads started"
        : "Go to who last wrote it: "
            + session.viewpoint().history().names().thread(writer)
            + ", step "
            + value.writtenAt();
  }

  /** What can be done with a place that steps read and write. */
  private void place(List<MenuItem> items, Location place, String name, int step) {
    add(items, "Run to the next access to " + name, () -> travel.toAccess(place, step));
    add(items, "To the access to " + name + " before", () -> travel.toEarlier(place, step));
    add(items, "To who last wrote " + name, () -> travel.toLastWrite(place, step));
    add(
        items,
        "Stop when " + place.field() + " becomes …",
        () ->
            window.ask(
                "Stop anywhere when", place.field() + " == ", t -> travel.stopWhen(t, false)));
  }

  private void object(List<MenuItem> items, int object, String name) {
    add(items, "List only steps on " + name, () -> only(filter().onObject(object)));
    if (!filter().equals(StepFilter.NONE)) {
      add(items, "List all steps again", travel::allSteps);
    }
    add(items, "Copy its name", () -> copy(name));
  }

  private void thread(List<MenuItem> items, int thread) {
    ThreadState standing = session.viewpoint().stateProperty().get().thread(thread);
    if (standing == null) {
      return;
    }
    String name = standing.name();
    if (standing.ready()) {
      add(items, "Step " + name, () -> session.step(thread));
      add(items, "Run it to its next shared access", () -> session.run(thread, Goal.SHARED));
      add(items, "Run it to the end of its operation", () -> session.run(thread, Goal.OPERATION));
      add(items, "Run it until it blocks or ends", () -> session.run(thread, Goal.BLOCKED));
    }
    if (standing.status() != ThreadStatus.ENDED) {
      add(items, "Interrupt it from outside, and step it", () -> session.interrupt(thread));
    }
    Held held = session.journey().held();
    Pins pins = session.viewpoint().pins();
    add(
        items,
        pins.hasThread(thread) ? "No longer first" : "Pin it as the first column and lane",
        () -> pins.toggleThread(thread));
    boolean frozen = held.frozen().contains(thread);
    boolean solo = held.soloProperty().get() == thread;
    add(items, frozen ? "Thaw it" : "Freeze it", () -> held.toggleFrozen(thread));
    add(items, solo ? "Let all go again" : "Let only it go", () -> held.toggleSolo(thread));
    add(items, "Stop it here for good", () -> insights.stop(Integer.toString(thread)));
    items.add(new SeparatorMenuItem());
    add(items, "List only its steps", () -> only(filter().ofThread(thread)));
    Trace trace = trace();
    int step = session.viewpoint().stepProperty().get();
    add(items, "Copy where it stands", () -> copy(name + ": " + stands(trace, step, standing)));
  }

  private static String stands(Trace trace, int step, ThreadState standing) {
    String blocked = Sentences.blocked(trace, step, standing);
    return blocked.isEmpty() ? standing.operation() : blocked;
  }

  private Trace trace() {
    return session.viewpoint().traceProperty().get();
  }

  private String name(int object) {
    int step = session.viewpoint().stepProperty().get();
    return session.viewpoint().history().names().object(object, step);
  }

  /** What is under study is not named before its fields. */
  private String name(Location place, int step) {
    String owner =
        place.object() == 0
            ? ""
            : session.viewpoint().history().names().object(place.object(), step);
    String studied = trace().className();
    boolean known =
        owner.isEmpty() || owner.equals(studied.substring(studied.lastIndexOf('.') + 1));
    boolean element = place.field().startsWith("[");
    return element ? owner + place.field() : known ? place.field() : owner + "." + place.field();
  }

  private StepFilter filter() {
    return session.viewpoint().folding().filterProperty().get();
  }

  private void only(StepFilter wanted) {
    session.viewpoint().folding().only(wanted);
  }

  private void goTo(int step) {
    session.viewpoint().goTo(step);
  }

  private void note(int step) {
    goTo(step);
    window.ask("Note on this step (empty takes it away)", marking.note(), marking::note);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void add(List<MenuItem> items, String text, Runnable run) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> run.run());
    items.add(item);
  }
}
