package algorithms.stm;

/**
 * A transactional memory that checks what was read only at the end: wrong, because a transaction
 * that is lost already goes on computing with values that never were there together.
 *
 * <p><b>The rule it breaks:</b> opacity. Each value was right when it was read, but another
 * transaction has committed between two reads. The commit would notice; but before it comes to
 * that, the zombie may divide by a difference that is never zero, run over the end of an array, or
 * loop for ever.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Software Transactional Memory (STM)
 * Implementation": {@code stm_read} compares the version of the one variable before and after, and
 * nothing with the time when the transaction began. The rule is named by Guerraoui and Kapałka, "On
 * the Correctness of Transactional Memory", PPoPP 2008.
 *
 * <p><b>Progress:</b> as {@link Tl2Memory}, as long as bodies end.
 *
 * @see Tl2Memory
 */
public final class BrokenZombieMemory extends LogMemory {

  /** Creates a memory. */
  public BrokenZombieMemory() {
    super(ContentionManager.polite());
  }

  @Override
  public <T> Ref<T> ref(T value) {
    return new Cell<>(domain, domain.ids.getAndIncrement(), value);
  }

  @Override
  Session open() {
    return new Transaction(domain);
  }

  private static final class Transaction extends Session {
    Transaction(Domain domain) {
      super(domain);
    }

    @Override
    boolean isReadOnlyValid() {
      return reads.isUnchanged(time());
    }

    @Override
    Object load(Ref<?> ref) {
      long word = ref.lockWord();
      Object value = ((Cell<?>) ref).value();
      // The fault: the value may be newer than others that were read before.
      if (Ref.isLocked(word) || ref.lockWordAgain() != word) {
        throw doomed(new Conflict());
      }
      reads.add(ref);
      return value;
    }
  }
}
