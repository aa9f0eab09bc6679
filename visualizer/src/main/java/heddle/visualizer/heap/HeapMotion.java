package heddle.visualizer.heap;

import javafx.animation.AnimationTimer;

/**
 * The way from one picture of the heap to the next. A step that comes soon after the one before, as
 * when its key is held down, is shown at once: who hurries wants to arrive.
 */
final class HeapMotion {
  /** How the next picture comes. */
  enum Manner {
    /** What has changed moves. */
    MOVE,
    /** The one fades into the other, for who wants little motion. */
    FADE,
    /** It is there at once. */
    NONE
  }

  /** How long a step moves at pace 1. */
  private static final double NANOS = 180e6;

  /** Steps that are nearer to each other at pace 1 are in a hurry. */
  private static final double HURRY_NANOS = 300e6;

  private final Runnable redraw;
  private HeapScene from = HeapScene.EMPTY;
  private HeapScene to = HeapScene.EMPTY;
  private HeapTween tween;
  private Manner manner = Manner.NONE;
  private double part = 1;
  private long stepped;
  private AnimationTimer timer;

  /** Asks for a drawing whenever there is something else to be seen. */
  HeapMotion(Runnable redraw) {
    this.redraw = redraw;
  }

  /** The picture that it leads to, or has led to. */
  HeapScene target() {
    return to;
  }

  /** Whether it is on its way. */
  boolean moving() {
    return part < 1;
  }

  /** Goes to a picture at once. */
  void jump(HeapScene next) {
    stop();
    from = next;
    to = next;
    part = 1;
  }

  /** Goes to a picture of the same run; with a pace of 2 twice as fast. */
  void go(HeapScene next, Manner wanted, double pace, long now) {
    boolean hurry = stepped != 0 && now - stepped < HURRY_NANOS / Math.max(1, pace);
    stepped = now;
    HeapScene before = to;
    jump(next);
    if (wanted == Manner.NONE || hurry || before == HeapScene.EMPTY) {
      return;
    }
    from = before;
    manner = wanted;
    tween = new HeapTween(before, next);
    part = 0;
    timer = new Clock(NANOS / pace);
    timer.start();
  }

  private void stop() {
    if (timer != null) {
      timer.stop();
      timer = null;
    }
  }

  private final class Clock extends AnimationTimer {
    private final double nanos;
    private long began;

    Clock(double nanos) {
      this.nanos = nanos;
    }

    @Override
    public void handle(long now) {
      began = began == 0 ? now : began;
      part = Math.min(1, (now - began) / nanos);
      if (part >= 1) {
        HeapMotion.this.stop();
      }
      redraw.run();
    }
  }

  /** Draws what is to be seen now. */
  void paint(HeapPainter painter) {
    if (part >= 1) {
      painter.paint(to, 1);
    } else if (manner == Manner.FADE) {
      painter.paint(from, 1 - part);
      painter.paint(to, part);
    } else {
      painter.paint(tween.at(part), 1);
      painter.pulse(to, part);
    }
  }
}
