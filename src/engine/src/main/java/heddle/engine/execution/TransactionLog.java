package heddle.engine.execution;

import heddle.engine.instrument.TransactionMethods.Role;
import java.util.Arrays;

/**
 * What methods of transactions have done in a run, in the order of their ends. No collection: those
 * are rewritten like the program's.
 */
public final class TransactionLog {
  /**
   * The end of such a method.
   *
   * @param thread whose
   * @param row how many rows the event log had by then
   * @param role what the method does
   * @param transaction what it was called on
   * @param variable what is read or written, else null
   * @param value what is read or written, the result of a commit, or what it threw
   */
  public record Note(
      int thread, int row, Role role, Object transaction, Object variable, Object value) {}

  private static final Role[] ROLES = Role.values();

  private Note[] notes = new Note[0];
  private int size;

  void startAnew() {
    Arrays.fill(notes, 0, size, null);
    size = 0;
  }

  void add(int thread, int row, int role, Object transaction, Object variable, Object value) {
    if (size == notes.length) {
      notes = Arrays.copyOf(notes, Math.max(16, size * 2));
    }
    notes[size++] = new Note(thread, row, ROLES[role], transaction, variable, value);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** One of them. */
  public Note get(int index) {
    return notes[index];
  }
}
