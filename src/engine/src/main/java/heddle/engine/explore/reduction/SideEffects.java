package heddle.engine.explore.reduction;

/**
 * What a step did that its event does not say.
 *
 * @param readClock whether it asked for the time
 * @param usedClock whether it asked for the time, began to wait with a time-out, or timed out
 * @param printed whether it printed something
 * @param began whether a call of the scenario began
 * @param ended whether a call of the scenario ended
 * @param started whether threads have been started in it
 * @param collected whether it used collections whose calls are no steps
 */
record SideEffects(
    boolean readClock,
    boolean usedClock,
    boolean printed,
    boolean began,
    boolean ended,
    boolean started,
    boolean collected) {}
