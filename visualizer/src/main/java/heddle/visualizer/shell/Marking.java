package heddle.visualizer.shell;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Order;
import heddle.model.trace.Trace;
import heddle.visualizer.find.RunSearch;
import heddle.visualizer.marks.Bookmark;
import heddle.visualizer.marks.Bookmarks;
import heddle.visualizer.marks.NoteKeeper;
import heddle.visualizer.marks.WantedOrder;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.session.Wish;
import heddle.visualizer.undo.Undo;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** What the keys for bookmarks and for looking through a run do. */
final class Marking {
  private final Session session;
  private final Viewpoint viewpoint;
  private final Bookmarks bookmarks;
  private final NoteKeeper keeper;
  private final Supplier<Window> owner;
  private String looked = "";

  /** The files of the shipped folder are not changed. */
  Marking(Session session, Undo undo, Optional<Path> shipped, Supplier<Window> owner) {
    this.session = session;
    this.owner = owner;
    viewpoint = session.viewpoint();
    bookmarks = new Bookmarks(undo);
    keeper = new NoteKeeper(session, bookmarks, shipped.orElse(null), this::askWhere);
    bookmarks.onChange(what -> keeper.keepWhereKnown());
    bookmarks
        .schedulesProperty()
        .addListener(o -> session.journey().held().order(bookmarks.inForce()));
    // Who grants a wish takes it away at once, perhaps before it is heard of here.
    viewpoint.wishProperty().addListener((o, was, wish) -> wished(wish == null ? was : wish));
  }

  /** An order that somebody has drawn belongs to the scenario from then on. */
  private void wished(Wish wish) {
    if (wish != null) {
      bookmarks.order(wish.trace(), new Order(wish.first(), wish.then()));
    }
  }

  /** Writes down what is marked, wherever the user wants it. */
  void save() {
    if (session.experimentProperty().get() != null) {
      keeper.keepAnew();
    }
  }

  Bookmarks bookmarks() {
    return bookmarks;
  }

  private Optional<Path> askWhere(Scenario scenario) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("This scenario came with Heddle. Where is a copy with your notes to be?");
    chooser.setInitialFileName(scenario.title().replaceAll("\\W+", "-").toLowerCase() + ".json");
    File chosen = chooser.showSaveDialog(owner.get());
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private Trace trace() {
    return viewpoint.traceProperty().get();
  }

  private int at() {
    return viewpoint.stepProperty().get();
  }

  /** The note on the step on display, or nothing. */
  String note() {
    return trace() == null ? "" : bookmarks.at(trace(), at()).map(Bookmark::text).orElse("");
  }

  /** Puts a note on the step on display, or takes it away. */
  Optional<String> note(String text) {
    if (at() == 0) {
      return Optional.of("Step 0 is the preparation; a note needs a step. Take one first.");
    }
    if (!note().equals(text.strip())) {
      bookmarks.note(trace(), at(), text);
      keeper.keep();
    }
    return Optional.empty();
  }

  void goTo(Bookmark bookmark) {
    session.replay(bookmark.recorded(), bookmark.step());
  }

  void remove(Bookmark bookmark) {
    session.replay(bookmark.recorded(), bookmark.step());
    note("");
  }

  /** Looks again for a run with an order that is wished for. */
  void lookFor(WantedOrder wanted) {
    int first = wanted.order().first();
    session.replay(wanted.recorded(), first, () -> viewpoint.wish(first, wanted.order().then()));
  }

  /** Looks for the next step that says this. */
  Optional<String> look(String text) {
    looked = text;
    again(1);
    return Optional.empty();
  }

  String looked() {
    return looked;
  }

  /** Looks on, forward or back, in the background; opens the folds that hide what is found. */
  void again(int direction) {
    Trace trace = trace();
    String text = looked;
    int from = at();
    if (trace != null && !text.isBlank()) {
      CompletableFuture.supplyAsync(() -> RunSearch.find(trace, from, direction, text))
          .thenAccept(found -> Platform.runLater(() -> found(trace, text, found)));
    }
  }

  private void found(Trace trace, String text, OptionalInt step) {
    if (step.isEmpty()) {
      session.say("No step of this run says “" + text + "”.");
    } else if (trace == trace()) {
      viewpoint.folding().reveal(step.getAsInt());
      viewpoint.goTo(step.getAsInt());
    }
  }
}
