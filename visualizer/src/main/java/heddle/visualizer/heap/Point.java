package heddle.visualizer.heap;

/** A place in px. */
record Point(double x, double y) {
  /** A place between this one and another. */
  Point toward(Point other, double part) {
    return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
  }

  /** How far it is to another place. */
  double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
