package heddle.visualizer.problems;

import heddle.model.trace.Trace;
import heddle.visualizer.links.StepLinks;
import heddle.visualizer.session.Notice;
import heddle.visualizer.session.Viewpoint;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells notices above the work until they are dismissed or overtaken. */
public final class NoticeBanner {
  private final NotificationPane pane;
  private final Region content;
  private final ObjectProperty<Notice> notice;
  private final FontIcon icon = new FontIcon();
  private final Label sentence = new Label();
  private Region measured;
  private final HBox links = new HBox(8);
  private final HBox line = new HBox(10, icon, sentence, links);
  private final Viewpoint viewpoint;

  /**
   * Tells what becomes of this property in this pane, above what it contains, with links to the
   * steps of the run on display that it names.
   */
  public NoticeBanner(NotificationPane pane, ObjectProperty<Notice> notice, Viewpoint viewpoint) {
    this.viewpoint = viewpoint;
    this.pane = pane;
    this.content = (Region) pane.getContent();
    this.notice = notice;
    sentence.setWrapText(true);
    sentence.getStyleClass().add("notice-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    line.getStyleClass().add("notice");
    line.prefWidthProperty().bind(pane.widthProperty().subtract(64));
    pane.setShowFromTop(true);
    pane.setGraphic(line);
    pane.setText("");
    pane.setOnHidden(e -> notice.set(null));
    pane.setOnShown(e -> makeRoom());
    pane.setOnHiding(e -> content.setPadding(Insets.EMPTY));
    notice.addListener((o, was, now) -> tell(now));
  }

  private void tell(Notice now) {
    if (now == null) {
      pane.hide();
      return;
    }
    sentence.setText(now.sentence());
    Trace trace = viewpoint.traceProperty().get();
    int last = trace == null ? 0 : trace.last();
    StepLinks.show(links, now.sentence(), 0, last, viewpoint::goTo);
    icon.setIconLiteral(
        switch (now.kind()) {
          case RESULT -> "fth-check-circle";
          case INPUT -> "fth-alert-triangle";
          case WORKER -> "fth-refresh-cw";
          case HEDDLE -> "fth-alert-octagon";
        });
    line.getStyleClass().setAll("notice", now.kind().name().toLowerCase());
    pane.show();
  }

  /** The banner would lie upon the narration otherwise. */
  private void makeRoom() {
    Node bar = pane.lookup(".notification-bar");
    if (bar != null && bar.lookup(".pane") instanceof Region shown) {
      if (shown != measured) {
        measured = shown;
        shown.heightProperty().addListener(o -> makeRoom());
      }
      double height = pane.isShowing() ? Math.max(shown.getHeight(), shown.prefHeight(-1)) : 0;
      content.setPadding(new Insets(height, 0, 0, 0));
    }
  }

  /** Takes the banner away; returns whether there was one. */
  public boolean dismiss() {
    boolean was = notice.get() != null;
    notice.set(null);
    return was;
  }
}
