package heddle.visualizer.benchmark;

import heddle.model.scenario.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks for a file and writes it. */
final class Saving {
  private Saving() {}

  /** What a file is to contain, worked out when it is known where it goes. */
  @FunctionalInterface
  interface Contents {
    /** The bytes. */
    byte[] bytes() throws IOException;
  }

  /**
   * Asks, and writes unless nothing is chosen.
   *
   * @return why it could not be written, in a sentence
   */
  static Optional<String> bytes(Node owner, String name, Contents contents) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save");
    chooser.setInitialFileName(name);
    File file = chooser.showSaveDialog(owner.getScene().getWindow());
    if (file == null) {
      return Optional.empty();
    }
    try {
      Files.write(file.toPath(), contents.bytes());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("%s could not be written (%s).".formatted(file, Reason.of(e)));
    }
  }
}
