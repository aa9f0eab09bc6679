package heddle.visualizer.heap;

import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import java.util.List;

/**
 * All that is drawn of the heap at one step, in px.
 *
 * @param boxes objects
 * @param tabs fields of the object under study
 * @param arrows references
 * @param flags local variables and owners, docked to objects
 * @param cursors fields that count in arrays, below the elements that they stand at
 * @param stripY where the strip of detached objects begins; NaN if none is there
 * @param hidden how many objects are left out because there are too many
 * @param width the width of everything
 * @param height the height of everything
 */
record HeapScene(
    List<Box> boxes,
    List<Tab> tabs,
    List<Arrow> arrows,
    List<Flag> flags,
    List<Cursor> cursors,
    double stripY,
    int hidden,
    double width,
    double height) {

  /** Nothing. */
  static final HeapScene EMPTY =
      new HeapScene(List.of(), List.of(), List.of(), List.of(), List.of(), Double.NaN, 0, 0, 0);

  /**
   * An object.
   *
   * @param object its id
   * @param kind how it is drawn
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   * @param title its name
   * @param incarnation its incarnation if it is a link of a structure, else 0
   * @param collar the thread that put it back, if it came back
   * @param maker the thread that made it in this very step, else 0
   * @param detached whether it cannot be reached from the object under study
   * @param cells its fields or elements
   */
  record Box(
      int object,
      ObjectKind kind,
      double x,
      double y,
      double width,
      double height,
      String title,
      int incarnation,
      int collar,
      int maker,
      boolean detached,
      List<Cell> cells) {

    Box at(double newX, double newY) {
      return new Box(
          object,
          kind,
          newX,
          newY,
          width,
          height,
          title,
          incarnation,
          collar,
          maker,
          detached,
          cells);
    }
  }

  /**
   * A field of an object, or an element of an array.
   *
   * @param slot the location that is written when it changes
   * @param name its name
   * @param text its value; empty if an arrow says it
   * @param old the value before this step if the step changed it and no arrow says it, else empty
   * @param changed whether this step changed it
   * @param arrow whether an arrow leads from it
   * @param x its left edge, from the object's
   * @param y its upper edge, from the object's
   * @param width its width
   * @param height its height
   */
  record Cell(
      Location slot,
      String name,
      String text,
      String old,
      boolean changed,
      boolean arrow,
      double x,
      double y,
      double width,
      double height) {}

  /**
   * A field of the object under study.
   *
   * @param cell the field; its place is that on the picture
   */
  record Tab(Cell cell) {}

  /**
   * A reference.
   *
   * @param slot the location that holds it
   * @param style how it is drawn
   * @param line from the holder to the object
   */
  record Arrow(Location slot, Style style, List<Point> line) {}

  /** How a reference is drawn. */
  enum Style {
    /** It was there before. */
    KEPT,
    /** This step put it there. */
    NEW,
    /** This step took it away. */
    GONE
  }

  /**
   * A flag docked to an object.
   *
   * @param key what tells it from others, from step to step
   * @param object the object
   * @param thread whose colour it has
   * @param text what it says
   * @param stale whether the variable took the object before the object's present incarnation
   * @param hint what a tooltip says
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   */
  record Flag(
      String key,
      int object,
      int thread,
      String text,
      boolean stale,
      String hint,
      double x,
      double y,
      double width) {
    /** The height of a flag. */
    static final double HEIGHT = 18;

    Flag at(double newX, double newY) {
      return new Flag(key, object, thread, text, stale, hint, newX, newY, width);
    }
  }

  /**
   * Where fields that count in an array stand.
   *
   * @param object the array
   * @param text what the fields are called
   * @param changed whether this step changed one of them
   * @param x the middle
   * @param y the middle
   */
  record Cursor(int object, String text, boolean changed, double x, double y) {}
}
