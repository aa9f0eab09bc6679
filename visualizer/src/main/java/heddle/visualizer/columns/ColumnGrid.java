package heddle.visualizer.columns;

import java.util.List;

/**
 * Where the columns stand, from left to right: step numbers, then one column per thread.
 *
 * @param threads the numbers of the threads, in order
 * @param columnWidth how wide each of their columns is
 * @param pinned how many of the first columns stay where they are when others are scrolled
 */
record ColumnGrid(List<Integer> threads, double columnWidth, int pinned) {
  /** Room for step numbers. */
  static final double GUTTER = 52;

  /** A column is never narrower; with more threads than fit one scrolls sideways. */
  static final double NARROWEST = 170;

  /** Pinned columns stay only as long as they leave so much of the room to others. */
  private static final double ROOM_FOR_OTHERS = 0.3;

  private static final double BRACKET = 9;
  private static final double GLYPH = 24;
  private static final double TEXT = 38;
  private static final double GAP = 8;

  /** Where the bars of locks stand: beside the glyphs, first at their left. */
  private static final double[] HOLDINGS = {14, 34, 4};

  /** Shares the width among the threads. */
  static ColumnGrid of(List<Integer> threads, double width) {
    return of(threads, width, 0);
  }

  /** The same, the first so many of them pinned. */
  static ColumnGrid of(List<Integer> threads, double width, int pinned) {
    double share = Math.floor((width - GUTTER) / Math.max(1, threads.size()));
    return new ColumnGrid(List.copyOf(threads), Math.max(NARROWEST, share), pinned);
  }

  /** How much at the left is not scrolled in a view of this width: the pinned columns. */
  double fixed(double viewWidth) {
    double fixed = pinned == 0 ? 0 : GUTTER + pinned * columnWidth;
    return fixed <= viewWidth * (1 - ROOM_FOR_OTHERS) ? fixed : 0;
  }

  /** How wide everything is. */
  double width() {
    return GUTTER + threads.size() * columnWidth;
  }

  /** Where a thread's column begins; thread 0 has none and stands where the first does. */
  double left(int thread) {
    return GUTTER + Math.max(0, threads.indexOf(thread)) * columnWidth;
  }

  /** The line along which the thread's operations are bracketed. */
  double bracketX(int thread) {
    return left(thread) + BRACKET;
  }

  /** The line on which the thread's glyphs stand. */
  double glyphX(int thread) {
    return left(thread) + GLYPH;
  }

  /** How many locks that a thread has at the same time have bars; tooltips tell of more. */
  static int holdingBars() {
    return HOLDINGS.length;
  }

  /** The middle of the bar of a lock that a thread has. */
  double holdingX(int thread, int slot) {
    return left(thread) + HOLDINGS[slot];
  }

  /** Where the text of the thread's rows begins. */
  double textX(int thread) {
    return left(thread) + TEXT;
  }

  /** How much text fits; the text of thread 0 runs across all columns. */
  double textWidth(int thread) {
    return thread == 0 ? width() - GUTTER - TEXT - GAP : columnWidth - TEXT - GAP;
  }

  /** The thread whose column is at this place, or 0 if it is none's. */
  int threadAt(double x) {
    int index = (int) Math.floor((x - GUTTER) / columnWidth);
    return x >= GUTTER && index < threads.size() ? threads.get(index) : 0;
  }
}
