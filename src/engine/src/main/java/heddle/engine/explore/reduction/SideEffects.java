package heddle.engine.explore.reduction;

/**
 * What a step did that no event of the log says.
 *
 * @param readClock whether it asked for the time
 * @param usedClock whether it asked for the time, began to wait with a time-out, or timed out
 * @param printed whether it printed something
 */
record SideEffects(boolean readClock, boolean usedClock, boolean printed) {
  private static final SideEffects[] ALL = all();

  private static SideEffects[] all() {
    SideEffects[] all = new SideEffects[8];
    for (int i = 0; i < all.length; i++) {
      all[i] = new SideEffects((i & 1) != 0, (i & 2) != 0, (i & 4) != 0);
    }
    return all;
  }

  static SideEffects of(boolean readClock, boolean timed, boolean printed) {
    return ALL[(readClock ? 3 : 0) | (timed ? 2 : 0) | (printed ? 4 : 0)];
  }
}
