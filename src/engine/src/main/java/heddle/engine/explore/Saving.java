package heddle.engine.explore;

import heddle.model.reduction.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Writes down where a search stands, for whoever goes on with it if its worker dies: as often as
 * takes next to no time.
 */
final class Saving {
  /** What has been done since it was last written down is done again: so much, in nanoseconds. */
  private static final long OFTEN = 10_000_000;

  /** To write it down takes no more than one in so many parts of the time. */
  private static final int SHARE = 50;

  private StateFile file;
  private long next;

  /** Into this file; null for none. */
  Saving(String name) {
    file = name == null ? null : new StateFile(Path.of(name));
  }

  /** Whether it is time for that. */
  boolean isDue(long now) {
    return now >= next;
  }

  /**
   * Writes it down.
   *
   * @param now in nanoseconds
   * @return the state
   */
  String save(long now, Supplier<String> state) {
    String text = state.get();
    if (file != null && text != null) {
      try {
        file.write(text);
      } catch (IOException e) {
        file = null; // More is done again then, that is all.
      }
    }
    long done = System.nanoTime();
    next = done + Math.max(OFTEN, SHARE * (done - now));
    return text;
  }

  /** Nothing more is to be written. */
  void end() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        file = null;
      }
    }
  }
}
