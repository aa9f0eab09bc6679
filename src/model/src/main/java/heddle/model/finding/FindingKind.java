package heddle.model.finding;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of what can be wrong with a run, by the names that reports and scenarios use. */
public enum FindingKind {
  /** Threads wait for each other for ever. */
  DEADLOCK("deadlock"),
  /** Threads run for ever without progress. */
  LIVELOCK("livelock"),
  /** An exception that nobody caught, failed assertions included. */
  EXCEPTION("exception"),
  /** Two conflicting accesses without order. */
  DATA_RACE("data-race"),
  /** Results that no sequential order explains. */
  NOT_LINEARIZABLE("not-linearizable"),
  /** Transactions that no order explains. */
  NOT_SERIALIZABLE("not-serializable"),
  /** A stated property does not hold. */
  INVARIANT("invariant"),
  /** A result occurred that the scenario forbids. */
  FORBIDDEN_OUTCOME("forbidden-outcome"),
  /** A node was touched after it was reclaimed. */
  USE_AFTER_RECLAIM("use-after-reclaim"),
  /** A CAS won although its location changed and changed back since it was read. */
  ABA("aba"),
  /** A claimed progress guarantee does not hold. */
  PROGRESS("progress"),
  /** No visible operation within the budget. */
  HANG("hang"),
  /** The program called {@code System.exit}. */
  EXIT("exit"),
  /** The program exhausted memory. */
  OUT_OF_MEMORY("out-of-memory"),
  /** The program overflowed a stack. */
  STACK_OVERFLOW("stack-overflow");

  private final String id;

  FindingKind(String id) {
    this.id = id;
  }

  /** The name in reports and scenario files. */
  public String id() {
    return id;
  }

  /** The kind of this name. */
  public static Optional<FindingKind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
  }
}
