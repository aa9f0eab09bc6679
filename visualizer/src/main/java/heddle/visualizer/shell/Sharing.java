package heddle.visualizer.shell;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.trace.Trace;
import heddle.visualizer.export.Format;
import heddle.visualizer.export.RunExport;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.MomentLink;
import heddle.visualizer.session.Session;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Hands the run on display to other tools, and the moment on display to other people. */
final class Sharing {
  private final Session session;
  private final Path shipped;
  private final Supplier<Window> owner;
  private final RunExport export;

  /** The scenarios of the shipped folder are named by their place in it. */
  Sharing(Session session, Optional<Path> shipped, Supplier<Window> owner) {
    this.session = session;
    this.shipped = shipped.orElse(null);
    this.owner = owner;
    export = new RunExport(session, this::askWhere, Platform::runLater);
  }

  void export(Format format) {
    export.write(format);
  }

  private Optional<Path> askWhere(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export this run");
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner.get());
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  /** Puts a link to the moment on display on the clipboard. */
  void copyLink() {
    Experiment open = session.experimentProperty().get();
    Trace trace = session.viewpoint().traceProperty().get();
    if (open == null || trace == null) {
      return;
    }
    Scenario scenario = open.scenario();
    if (scenario.origin() == null || scenario.origin().file() == null) {
      session.say("This scenario is in no file yet, and so nobody else can open it by a link.");
      return;
    }
    int step = session.viewpoint().stepProperty().get();
    MomentLink link =
        new MomentLink(scenario.origin().file(), open.className(), trace.schedule(), step);
    ClipboardContent content = new ClipboardContent();
    content.putString(link.text(shipped));
    Clipboard.getSystemClipboard().setContent(content);
    session.say("A link to step " + step + " of this run is on the clipboard.");
  }

  /** Opens the moment that a link names; says what is wrong with the link. */
  Optional<String> openLink(String text) {
    try {
      MomentLink link = MomentLink.parse(text, shipped);
      Scenario scenario = scenario(link.scenario());
      String className = link.className().isEmpty() ? scenario.className() : link.className();
      Experiment wanted = new Experiment(scenario, className);
      if (!wanted.equals(session.experimentProperty().get())) {
        session.open(wanted);
      }
      session.replay("From a link", link.schedule().toString(), link.step());
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The open scenario if it is meant, so that its runs are still there. */
  private Scenario scenario(Path file) throws BadInputException {
    Experiment open = session.experimentProperty().get();
    Path known =
        open == null || open.scenario().origin() == null ? null : open.scenario().origin().file();
    boolean same =
        known != null
            && known.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
    return same ? open.scenario() : ScenarioReader.read(file);
  }
}
