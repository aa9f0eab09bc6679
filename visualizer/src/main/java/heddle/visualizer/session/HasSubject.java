package heddle.visualizer.session;

import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;

/** A node that knows what it shows where somebody asks what can be done with it. */
public interface HasSubject {
  /**
   * What is meant: what is at the event's place, or if the keyboard asks, what is selected; nothing
   * if nothing is there.
   */
  Optional<Subject> subject(ContextMenuEvent asked);
}
