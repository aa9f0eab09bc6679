package heddle.visualizer.code;

import heddle.model.trace.Position;
import heddle.model.trace.ThreadState;
import heddle.visualizer.threads.ThreadBadge;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The source that one thread is in, under the thread's name. */
final class ThreadColumn extends VBox {
  private static final double NARROWEST = 220;

  private final Function<String, SourceArea> makes;
  private final Map<String, SourceArea> areas = new HashMap<>();
  private final Label name = new Label();
  private final Label file = new Label();
  private SourceArea shown;

  /** The column of this thread; sources that it comes to are made with this. */
  ThreadColumn(int thread, Function<String, SourceArea> makes) {
    this.makes = makes;
    getStyleClass().addAll("source-column", ThreadBadge.style(thread));
    setMinWidth(NARROWEST);
    setPrefWidth(NARROWEST);
    name.getStyleClass().add("thread-name");
    name.setMinWidth(USE_PREF_SIZE);
    file.getStyleClass().add("file");
    file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    HBox head = new HBox(8, new ThreadBadge(thread), name, file);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("head");
    getChildren().add(head);
  }

  /** Shows this place, or if there is none what was shown before. */
  void show(ThreadState thread, Position at, Marks marks) {
    name.setText(thread.name());
    if (at != null) {
      turnTo(areas.computeIfAbsent(at.sourcePath(), makes));
    }
    if (shown == null) {
      file.setText("");
      return;
    }
    file.setText(shown.source().fileName() + (thread.next() == null ? " · ended" : ""));
    String path = shown.source().path();
    shown.mark(marks.in(path), marks.doneIn(path), marks.doer());
    if (at != null) {
      shown.reveal(at.line());
    }
  }

  private void turnTo(SourceArea area) {
    if (area != shown) {
      getChildren().remove(shown);
      getChildren().add(area);
      VBox.setVgrow(area, Priority.ALWAYS);
      shown = area;
    }
  }
}
