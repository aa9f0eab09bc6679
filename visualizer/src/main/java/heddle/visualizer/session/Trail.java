package heddle.visualizer.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the user has been, to go back to and forward again: what was left by a jump, to another run
 * or over more than one step. Lives on the FX thread.
 */
public final class Trail {
  private static final int LONGEST = 200;

  private record Place(Experiment experiment, Run run, int step) {}

  private final Session session;
  private final Deque<Place> behind = new ArrayDeque<>();
  private final Deque<Place> ahead = new ArrayDeque<>();
  private Place here;
  private boolean going;

  Trail(Session session) {
    this.session = session;
  }

  /** Notes where the window looks now. */
  void moved(Experiment experiment, Run run, int step) {
    Place now = new Place(experiment, run, step);
    boolean jump =
        here != null
            && (here.experiment() != experiment
                || here.run() != run
                || Math.abs(here.step() - step) > 1);
    if (jump && !going) {
      behind.push(here);
      ahead.clear();
      if (behind.size() > LONGEST) {
        behind.removeLast();
      }
    }
    here = now;
  }

  /** Back to where the latest jump came from; nothing if there was none. */
  public void back() {
    go(behind, ahead);
  }

  /** Forward to where {@link #back} came from; nothing if there is nothing ahead. */
  public void forward() {
    go(ahead, behind);
  }

  /** Places of a scenario that is not open any more are passed over. */
  private void go(Deque<Place> from, Deque<Place> to) {
    while (!from.isEmpty() && from.peek().experiment() != here.experiment()) {
      from.pop();
    }
    if (!from.isEmpty()) {
      to.push(here);
      Place wanted = from.pop();
      going = true;
      session.show(wanted.run(), wanted.step());
      going = false;
    }
  }
}
