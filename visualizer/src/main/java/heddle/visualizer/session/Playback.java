package heddle.visualizer.session;

import heddle.model.trace.Trace;
import java.util.function.IntPredicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/**
 * Shows a recorded run by itself, step after step. It pauses at findings and ends where the record
 * ends: it never decides who goes next.
 */
public final class Playback {
  /** At this speed each frame is another step, and nothing moves in between. */
  public static final double AT_ONCE = 60;

  /** How long a step is shown at speed 1. */
  private static final Duration STEP = Duration.millis(900);

  private final Viewpoint viewpoint;
  private final Timeline clock;
  private IntPredicate held = thread -> false;
  private IntPredicate stops = step -> false;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);

  /** Moves this viewpoint. */
  public Playback(Viewpoint viewpoint) {
    this.viewpoint = viewpoint;
    clock = new Timeline(new KeyFrame(STEP, e -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    speed.addListener((o, was, now) -> clock.setRate(now.doubleValue()));
    viewpoint.paceProperty().bind(speed);
    viewpoint.traceProperty().addListener(o -> pause());
  }

  /** Plays no steps of such threads, and pauses at such steps too. */
  public void pauseAt(IntPredicate heldThreads, IntPredicate otherStops) {
    held = heldThreads;
    stops = otherStops;
  }

  /** Whether it goes on by itself. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** How fast: 1 is 900 ms a step, 2 half of that. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Plays, or pauses. */
  public void toggle() {
    if (playing.get()) {
      pause();
    } else if (canGoOn() && !leftOut()) {
      playing.set(true);
      clock.playFromStart();
    }
  }

  /** Stands still. */
  public void pause() {
    if (playing.get()) {
      playing.set(false);
      clock.stop();
    }
  }

  void tick() {
    if (canGoOn() && !leftOut()) {
      viewpoint.goTo(viewpoint.stepProperty().get() + 1);
    }
    if (!canGoOn() || leftOut() || atFinding() || stops.test(viewpoint.stepProperty().get())) {
      pause();
    }
  }

  private boolean canGoOn() {
    Trace trace = viewpoint.traceProperty().get();
    return trace != null && viewpoint.stepProperty().get() < trace.last();
  }

  /** Whether the next step is one of a thread that is held. */
  private boolean leftOut() {
    int next = viewpoint.stepProperty().get() + 1;
    return held.test(viewpoint.traceProperty().get().steps().get(next).thread());
  }

  private boolean atFinding() {
    Trace trace = viewpoint.traceProperty().get();
    return !trace.steps().get(viewpoint.stepProperty().get()).findings().isEmpty();
  }
}
