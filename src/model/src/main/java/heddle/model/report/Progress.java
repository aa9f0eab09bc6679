package heddle.model.report;

/**
 * Which progress the operations of a scenario make, as far as a search could see: nothing that it
 * looked at refutes this.
 *
 * @param level {@code wait-free}, {@code lock-free} or {@code blocking}: the less is promised, the
 *     earlier in the alphabet
 * @param worst the operation that took the most steps of its own thread, {@code T1's pop()} say
 * @param steps how many these are
 * @param rounds how often an operation began anew because others had changed something, at most
 * @param executions how many executions were looked at
 * @param soloRuns how often a thread was let run alone, all others stopped where they stood
 * @param blocks why the operations are blocking, in a sentence; else empty
 */
public record Progress(
    String level,
    String worst,
    int steps,
    int rounds,
    long executions,
    long soloRuns,
    String blocks) {

  /** The same in the light of what another worker has seen of the operations. */
  public Progress with(Progress other) {
    boolean worse = other.steps > steps;
    return new Progress(
        level.compareTo(other.level) <= 0 ? level : other.level,
        worse ? other.worst : worst,
        worse ? other.steps : steps,
        Math.max(rounds, other.rounds),
        executions,
        soloRuns,
        blocks);
  }

  /** The same, with this reason. */
  public Progress withBlocks(String reason) {
    return new Progress(level, worst, steps, rounds, executions, soloRuns, reason);
  }
}
