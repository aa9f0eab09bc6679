package heddle.visualizer.threads;

import javafx.scene.control.Label;

/** A thread's number in a square of its colour, as it stands wherever the thread is meant. */
public final class ThreadBadge extends Label {
  private static final int COLOURS = 8;

  /** The badge of this thread; 0 is the preparation and the final calls. */
  public ThreadBadge(int thread) {
    super(thread == 0 ? "·" : Integer.toString(thread));
    getStyleClass().addAll("thread-badge", style(thread));
    if (thread > COLOURS) {
      getStyleClass().add("again");
    }
    setAccessibleText(thread == 0 ? "no thread" : "thread " + thread);
  }

  /** The style class that carries this thread's colour. */
  public static String style(int thread) {
    return thread == 0 ? "thread-none" : "thread-" + ((thread - 1) % COLOURS + 1);
  }
}
