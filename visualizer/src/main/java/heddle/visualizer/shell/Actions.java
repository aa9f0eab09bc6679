package heddle.visualizer.shell;

import heddle.visualizer.export.Format;
import heddle.visualizer.fold.Folding;
import heddle.visualizer.session.Goal;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.shell.Action.Reach;
import heddle.visualizer.undo.Undo;
import java.util.List;
import java.util.Locale;

/** Everything that the window can do, and the usual keys for it. */
final class Actions {
  private static final int KEYS = 9;

  private final Keymap keymap = new Keymap();
  private final Workbench bench;
  private final WindowController window;

  private Actions(Workbench bench, WindowController window) {
    this.bench = bench;
    this.window = window;
  }

  /** The actions of a window. */
  static Keymap of(Workbench bench, WindowController window) {
    Actions actions = new Actions(bench, window);
    actions.stepping(bench.session());
    actions.moving(bench.session().viewpoint());
    actions.travelling(bench.session(), new TravelActions(bench.session()));
    actions.zooming();
    actions.marking(window.marking());
    actions.holding(bench.session());
    actions.listing(bench.session().viewpoint());
    actions.insights(new InsightActions(bench, window));
    actions.sharing(window.sharing());
    actions.window();
    actions.undoing(bench.undo());
    return actions.keymap;
  }

  private void stepping(Session session) {
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family("step", "Step that thread", "Step thread ", i, "", () -> session.step(thread));
    }
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family(
          "shared",
          "Run that thread to its next shared access",
          "Run to its next shared access: thread ",
          i,
          "Shift+",
          () -> session.run(thread, Goal.SHARED));
    }
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family(
          "operation",
          "Run that thread to the end of its operation",
          "Run to the end of its operation: thread ",
          i,
          "Ctrl+Shift+",
          () -> session.run(thread, Goal.OPERATION));
    }
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family(
          "block",
          "Run that thread until it blocks or ends",
          "Run until it blocks or ends: thread ",
          i,
          "Ctrl+",
          () -> session.run(thread, Goal.BLOCKED));
    }
    stepper("repeat", "Step the same thread again", session::repeat, "Space");
    stepper(
        "statements",
        "Step by statements, or by single operations",
        () -> session.statementsProperty().set(!session.statementsProperty().get()),
        "L");
  }

  private void family(
      String id, String family, String name, int thread, String modifier, Runnable run) {
    Reach reach = modifier.startsWith("Ctrl") ? Reach.STEPPER_AND_TEXT : Reach.STEPPER;
    keymap.add(
        new Action(
            id + "." + thread, name + thread, family, reach, List.of(modifier + thread), run));
  }

  private void moving(Viewpoint v) {
    stepper("back", "One step back", () -> v.goTo(v.stepProperty().get() - 1), "←");
    stepper("forward", "One recorded step forward", () -> v.goTo(v.stepProperty().get() + 1), "→");
    stepper("first", "To the beginning", () -> v.goTo(0), "Home");
    stepper("last", "To the end of what is recorded", () -> v.goTo(Integer.MAX_VALUE), "End");
    stepper("play", "Play or pause", bench.playback()::toggle, "P", "K");
  }

  private void travelling(Session session, TravelActions go) {
    stepper("run", "Run to the next breakpoint", session.journey()::toBreakpoint, "F5");
    stepper("run.switch", "Run to the next switch of threads", go::toSwitch, "C");
    stepper("run.operation", "Run to the end of this operation", go::toEndOfOperation, "O");
    stepper("run.finding", "Run to the next finding", go::toFinding, "G");
    stepper(
        "run.access", "Run to the next access of what this step touches", go::toAccess, "N", "]");
    stepper(
        "earlier.access",
        "To the access before of what this step touches",
        go::toEarlierAccess,
        "[");
    stepper("last.write", "To who last wrote what this step touches", go::toLastWrite, "Shift+W");
    stepper("earlier.same", "To the step before of the same thread", () -> go.sameThread(-1), ",");
    stepper(
        "later.same", "To the next recorded step of the same thread", () -> go.sameThread(1), ".");
    stepper("trail.back", "Back to where you were", session.trail()::back, "Alt+←");
    stepper("trail.forward", "Forward again", session.trail()::forward, "Alt+→");
    stepper(
        "goto",
        "Go to a step by its number",
        () -> window.ask("Which step?", "", go::goTo),
        "Ctrl+L");
    stepper("breakpoint", "Breakpoint on this line, or none", go::toggleBreakpoint, "F9");
    stepper(
        "breakpoint.when",
        "Breakpoint on this line with a condition",
        () -> window.ask("Stop before this line when", "", t -> go.stopWhen(t, true)),
        "Shift+F9");
    stepper(
        "stop.when",
        "Stop when a field takes a value",
        () -> window.ask("Stop anywhere when a field becomes", "", t -> go.stopWhen(t, false)),
        "Ctrl+F9");
    stepper(
        "breakpoints.clear", "Take all breakpoints away", go::clearBreakpoints, "Ctrl+Shift+F9");
    stepper(
        "cone",
        "Mark what led to this step, what follows from it, or neither",
        session.viewpoint().causes()::markNext,
        "H");
    stepper("line", "What does this line do?", () -> go.tellLine(window::lineStory), "I");
    stepper(
        "seek",
        "Find a thread or a value by its name",
        () -> window.ask("Which thread, field or variable?", "", go::seek),
        "Ctrl+Shift+G");
    stepper("pin", "Pin the thread of this step as the first, or no longer", go::pinThread, "Z");
    stepper("only.thread", "List only steps of this thread", go::onlyThisThread);
    stepper("only.object", "List only steps on this object", go::onlyThisObject);
    stepper("only.kind", "List only steps of this kind", go::onlyThisKind);
    stepper(
        "filters", "Show or hide the filters of the list", window::toggleFilters, "Ctrl+Shift+F");
    stepper("only.all", "List all steps again", go::allSteps, "Alt+F");
  }

  private void marking(Marking marks) {
    stepper(
        "bookmark",
        "Put a note on this step",
        () -> window.ask("Note on this step (empty takes it away)", marks.note(), marks::note),
        "B");
    stepper(
        "keep",
        "Keep this moment, to compare others with it",
        () -> window.keepMoment(bench.session().viewpoint().stepProperty().get()),
        "M");
    stepper("save", "Keep notes and wanted orders in a scenario file", marks::save, "Ctrl+S");
    stepper(
        "look",
        "Look for words in this run",
        () -> window.ask("Look in this run for", marks.looked(), marks::look),
        "Ctrl+G");
    stepper("look.next", "Look on", () -> marks.again(1), "F3");
    stepper("look.back", "Look back", () -> marks.again(-1), "Shift+F3");
  }

  private void zooming() {
    stepper("zoom.in", "Draw the overview larger", () -> window.zoomed().zoom(true), "W");
    stepper("zoom.out", "Draw the overview smaller", () -> window.zoomed().zoom(false), "S");
    stepper("pan.back", "Move the overview to earlier steps", () -> window.zoomed().pan(-1), "A");
    stepper("pan.on", "Move the overview to later steps", () -> window.zoomed().pan(1), "D");
    stepper(
        "focus",
        "This operation as large as can be in the overview, or all",
        () -> window.zoomed().focusOrFit(),
        "F");
  }

  private void undoing(Undo undo) {
    keymap.add(
        new Action(
            "undo",
            "Undo the latest change",
            "",
            Reach.STEPPER,
            List.of("Ctrl+Z"),
            undo::undo,
            () -> named("Undo", undo.nextProperty().get())));
    keymap.add(
        new Action(
            "redo",
            "Redo what was undone",
            "",
            Reach.STEPPER,
            List.of("Ctrl+Shift+Z", "Ctrl+Y"),
            undo::redo,
            () -> named("Redo", undo.nextAgainProperty().get())));
  }

  private static String named(String what, String change) {
    return what + ": " + (change.isEmpty() ? "nothing" : change);
  }

  private void holding(Session session) {
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family(
          "freeze",
          "Freeze or thaw that thread for play and run",
          "Freeze or thaw thread ",
          i,
          "Alt+",
          () -> session.journey().held().toggleFrozen(thread));
    }
    for (int i = 1; i <= KEYS; i++) {
      int thread = i;
      family(
          "solo",
          "Let only that thread play and run, or all",
          "Solo, or no longer: thread ",
          i,
          "Alt+Shift+",
          () -> session.journey().held().toggleSolo(thread));
    }
    stepper("thaw", "Let all threads play and run", session.journey().held()::clear, "Alt+0");
  }

  private void listing(Viewpoint v) {
    Folding folding = v.folding();
    stepper(
        "fold", "Open or close the fold here", () -> folding.toggle(v.stepProperty().get()), "E");
    stepper("folds", "Fold everything, nothing, or what is usual", folding::nextLevel, "Shift+E");
  }

  private void insights(InsightActions ask) {
    stepper("why", "Why does this run fail?", ask::explain, "Y");
    stepper("passing", "Open the nearest passing run as a branch", ask::openRescue, "Shift+Y");
    stepper("elsewhere", "This schedule on the other variants", ask::elsewhere, "V");
    stepper("stop", "Stop a thread here for good", ask::askWhomToStop, "X");
    stepper("name", "Name this run", ask::askName, "F2");
    stepper("question", "Can this happen?", window::askQuestion, "Q");
    stepper("order", "Put the points of the operations in order", window::showOrders, "Shift+L");
    stepper("search", "What the search looked at", window::showSearchTab, "R");
  }

  private void sharing(Sharing share) {
    stepper(
        "draw", "Draw and write upon the pictures, or no longer", window::toggleDrawing, "Shift+D");
    stepper("draw.back", "Take back what was drawn last here", window::takeBackDrawing, "Ctrl+D");
    stepper("link", "Copy a link to this moment", share::copyLink, "Ctrl+Shift+C");
    stepper(
        "link.open",
        "Open the moment that a link names",
        () -> window.ask("Which link?", "", share::openLink),
        "Ctrl+Shift+O");
    for (Format format : Format.values()) {
      String id = "export." + format.name().toLowerCase(Locale.ROOT);
      stepper(id, "Export this run " + format.words(), () -> share.export(format));
    }
  }

  private void window() {
    stepper("find", "Find a failure", bench.search()::start, "Shift+F");
    add(
        "fullSpeed",
        "Now at full speed: measure or stress this class",
        Reach.STEPPER_AND_TEXT,
        window::nowAtFullSpeed,
        "Ctrl+M");
    stepper("story", "Show or hide the story", window::toggleStory, "Shift+I");
    stepper(
        "source.columns",
        "A column of source for each thread, or a tab for each file",
        window::toggleSourceColumns,
        "Shift+S");
    add("theme", "Light or dark theme", Reach.WINDOW, bench.theme()::toggle, "T");
    add("scenarios", "Search the scenarios", Reach.STEPPER_AND_TEXT, window::focusSearch, "Ctrl+F");
    stepper("scenarios.too", "Search the scenarios (without Ctrl)", window::focusSearch, "/");
    add("open", "Open a scenario file", Reach.STEPPER_AND_TEXT, window::chooseFile, "Ctrl+O");
    add(
        "palette",
        "Everything that can be done, and its keys",
        Reach.EVERYWHERE,
        window::showPalette,
        "Ctrl+K",
        "Ctrl+Shift+P");
    stepper(
        "parameters",
        "Other threads, calls and arguments for this scenario",
        window::askParameters,
        "Shift+P");
    stepper(
        "layout", "Arrange the panes as at first", () -> window.layout().reset(), "Ctrl+Shift+R");
    add("larger", "Larger text", Reach.EVERYWHERE, () -> window.layout().resizeText(1), "Ctrl++");
    add(
        "smaller",
        "Smaller text",
        Reach.EVERYWHERE,
        () -> window.layout().resizeText(-1),
        "Ctrl+-");
    add(
        "usual.size",
        "Text in its usual size",
        Reach.EVERYWHERE,
        () -> window.layout().resizeText(0),
        "Ctrl+0");
    add("keys", "All keys on one sheet", Reach.WINDOW, window::showKeys, "?", "F1");
    add(
        "escape",
        "Close a message, end a search, leave a text field",
        Reach.EVERYWHERE,
        window::escape,
        "Esc");
  }

  private void stepper(String id, String name, Runnable run, String... keys) {
    add(id, name, Reach.STEPPER, run, keys);
  }

  private void add(String id, String name, Reach reach, Runnable run, String... keys) {
    keymap.add(new Action(id, name, "", reach, List.of(keys), run));
  }
}
