package heddle.visualizer.shell;

import heddle.visualizer.session.Sought;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.values.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds threads and values by their names. */
final class Seeking {
  private record Candidate(String name, Sought sought) {}

  private Seeking() {}

  /** The best match at the step on display: the name itself, else its beginning, else a part. */
  static Optional<Sought> of(Viewpoint viewpoint, String text) {
    List<Candidate> candidates = new ArrayList<>();
    viewpoint
        .history()
        .names()
        .threads()
        .forEach((thread, name) -> candidates.add(new Candidate(name, new Sought(thread, ""))));
    Snapshot.of(viewpoint.history(), viewpoint.stateProperty().get())
        .values()
        .keySet()
        .forEach(
            name -> {
              String own = name.substring(name.lastIndexOf('.') + 1);
              candidates.add(new Candidate(own, new Sought(0, own)));
            });
    String wanted = text.toLowerCase(Locale.ROOT);
    Optional<Sought> best = Optional.empty();
    int closest = Integer.MAX_VALUE;
    for (Candidate c : candidates) {
      String name = c.name().toLowerCase(Locale.ROOT);
      int distance =
          name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : name.contains(wanted) ? 2 : 3;
      if (distance < 3 && distance < closest) {
        closest = distance;
        best = Optional.of(c.sought());
      }
    }
    return best;
  }
}
