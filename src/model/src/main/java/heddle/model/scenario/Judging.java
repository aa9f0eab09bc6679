package heddle.model.scenario;

import java.util.List;

/**
 * By what more than its outcomes and invariants the runs of a scenario are judged.
 *
 * @param checks kinds of findings that fail a run here although elsewhere they are only reported:
 *     {@code data-race}
 * @param specification what the operations must be equal to in some sequential order: the binary
 *     name of a class with the same methods, {@code itself} for the class under study run
 *     sequentially, or empty
 * @param consistency which sequential orders count: {@code linearizable} (operations that do not
 *     overlap keep their order), {@code sequential} (those of one thread do), or {@code quiescent}
 *     (those with a moment between them at which no operation is under way do)
 * @param reclamation how nodes are recycled, or null if they are not
 * @param progress what the operations promise: {@code wait-free}, {@code lock-free}, {@code
 *     obstruction-free}, {@code blocking}, or empty if that is to be found out
 * @param benign data races that are meant to be there
 * @param transactions which methods of the program read and write in transactions, or null
 */
public record Judging(
    List<String> checks,
    String specification,
    String consistency,
    Reclamation reclamation,
    String progress,
    List<Benign> benign,
    Transactions transactions) {

  /** The specification that is the class under study itself. */
  public static final String ITSELF = "itself";

  /** A promise of progress: nothing. */
  public static final String BLOCKING = "blocking";

  /** A promise of progress: who runs alone gets on. */
  public static final String OBSTRUCTION_FREE = "obstruction-free";

  /** A promise of progress: somebody always gets on. */
  public static final String LOCK_FREE = "lock-free";

  /** A promise of progress: everybody gets on, whatever the others do. */
  public static final String WAIT_FREE = "wait-free";

  /** Nothing but outcomes and invariants. */
  public static final Judging NONE =
      new Judging(List.of(), "", "linearizable", null, "", List.of(), null);

  /**
   * How nodes are recycled. A node whose {@code free} field is true, or not zero, belongs to the
   * pool: whoever then touches another field of it, one of {@code pool} excepted, uses it after it
   * was reclaimed; whoever marks it free again frees it twice.
   *
   * <p>{@code "reclamation": {"node": "algorithms.stack.Node", "free": "free"}} is all that most
   * need. The fields are seen however they are accessed, by instruction or by {@code VarHandle}; a
   * mark inside another object, an {@code AtomicBoolean} say, is not.
   *
   * @param node the binary name of the nodes' class; its subclasses are nodes too
   * @param free the boolean or integer field that marks a node as free
   * @param retired the boolean or integer field that marks a node as retired but perhaps still
   *     used, or empty
   * @param pool the fields that the pool itself uses while a node is free, such as its link
   * @param garbage at most so many nodes may be retired and not yet free at any time; -1 for any
   *     number
   * @param left at most so many nodes may be retired and not free at the end, and none that was in
   *     the structure may be lost without having been retired; -1 for any number
   */
  public record Reclamation(
      String node, String free, String retired, List<String> pool, int garbage, int left) {}

  /**
   * By which methods transactions can be recognised: all are called on the transaction, or on
   * whatever stands for it. {@code "transactions": {"classes": ["example.stm.*"], "read": "read",
   * "write": "write", "commit": "commit"}} is all that most need.
   *
   * @param classes patterns of the classes that have these methods
   * @param begin the method with which an attempt begins; empty if each has an object of its own,
   *     or begins when the one before has ended
   * @param read reads: the variable is its first argument, the value its result
   * @param write writes: the variable is its first argument, the value its second
   * @param commit ends an attempt, successfully unless it returns false or throws
   * @param consistency {@code opaque} (one order explains what all attempts have read, also those
   *     that were given up), {@code strictly-serializable} (one explains the committed ones, and
   *     agrees with real time), or {@code serializable}
   */
  public record Transactions(
      List<String> classes,
      String begin,
      String read,
      String write,
      String commit,
      String consistency) {
    /** Also attempts that are given up must have seen what was there at one moment. */
    public static final String OPAQUE = "opaque";

    /** What was committed must agree with real time. */
    public static final String STRICTLY = "strictly-serializable";

    /** What was committed must have an order. */
    public static final String SERIALIZABLE = "serializable";
  }

  /**
   * A data race that is meant to be there.
   *
   * @param field the field as {@code Class.field}, or {@code Class} for all its fields; the class
   *     by its binary name or without its package; {@code int[]} for the elements of an array
   * @param reason why it does no harm
   */
  public record Benign(String field, String reason) {}

  /** Nothing but outcomes and invariants, with this specification. */
  public Judging withSpecification(String newSpecification) {
    return new Judging(
        checks, newSpecification, consistency, reclamation, progress, benign, transactions);
  }
}
