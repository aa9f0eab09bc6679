package heddle.visualizer.locks;

import java.util.List;

/**
 * All that is drawn of locks and threads at one step, in px.
 *
 * @param threads threads
 * @param locks locks
 * @param edges who owns and who waits
 * @param rings boxes round threads that wait for each other
 * @param captions words beside the drawing
 * @param width the width of everything
 * @param height the height of everything
 */
record LocksScene(
    List<ThreadBox> threads,
    List<LockBox> locks,
    List<Edge> edges,
    List<Ring> rings,
    List<Caption> captions,
    double width,
    double height) {

  /** What part a thread plays. */
  enum Role {
    /** It goes on, or may go on one day. */
    ORDINARY,
    /** It waits for itself through others. */
    IN_RING,
    /** It waits for one of those. */
    VICTIM
  }

  /**
   * A thread.
   *
   * @param thread its number
   * @param name its name
   * @param words what it does at the moment
   * @param held whether it cannot go on
   * @param ended whether it has ended
   * @param role its part in a deadlock
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   */
  record ThreadBox(
      int thread,
      String name,
      String words,
      boolean held,
      boolean ended,
      Role role,
      double x,
      double y,
      double width,
      double height) {
    double middleY() {
      return y + height / 2;
    }
  }

  /**
   * A lock, or something else that threads wait for.
   *
   * @param object its id
   * @param name its name
   * @param owner the thread that owns it, or 0
   * @param holds how often that thread has entered it
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   */
  record LockBox(
      int object,
      String name,
      int owner,
      int holds,
      double x,
      double y,
      double width,
      double height) {
    double middleY() {
      return y + height / 2;
    }
  }

  /** What an edge means. */
  enum Kind {
    /** From a lock to the thread that owns it. */
    OWNS,
    /** From a thread to the lock that it wants. */
    WAITS,
    /** From a thread to the object that it is to be notified on. */
    AWAITS,
    /** From a thread of a ring to the next. */
    RING
  }

  /**
   * An arrow.
   *
   * @param kind what it means
   * @param thread whose colour it has: the owner or who waits
   * @param object the lock that it is about
   * @param xs its points
   * @param ys its points
   * @param number its place in the queue, from 1; 0 for none
   * @param label words on it
   * @param labelX the middle of the label
   * @param labelY the middle of its first line
   */
  record Edge(
      Kind kind,
      int thread,
      int object,
      List<Double> xs,
      List<Double> ys,
      int number,
      List<String> label,
      double labelX,
      double labelY) {}

  /**
   * A box round threads that wait for each other.
   *
   * @param title what it says at the top
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   */
  record Ring(String title, double x, double y, double width, double height) {}

  /**
   * Words.
   *
   * @param text what
   * @param x the left end
   * @param y the middle of the line
   */
  record Caption(String text, double x, double y) {}
}
