package heddle.visualizer.picture;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * Spares views that stand in a tab that is not selected their work: JavaFX lays them out at every
 * step like all others. Lives on the FX thread.
 */
public final class Seen {
  private final Node node;
  private final Runnable again;
  private boolean waiting;

  /** Watches over a view; {@code again} lets it catch up when it comes into sight. */
  public Seen(Node node, Runnable again) {
    this.node = node;
    this.again = again;
  }

  /** Whether the view, or something that it stands in, is hidden now; then it will catch up. */
  public boolean hidden() {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        waitFor(at);
        return true;
      }
    }
    return false;
  }

  private void waitFor(Node hidden) {
    if (!waiting) {
      waiting = true;
      hidden
          .visibleProperty()
          .addListener(
              new InvalidationListener() {
                @Override
                public void invalidated(Observable visible) {
                  if (hidden.isVisible()) {
                    hidden.visibleProperty().removeListener(this);
                    waiting = false;
                    again.run();
                  }
                }
              });
    }
  }
}
