package algorithms.lock;

/** Rooms whose doors have a {@link HierarchicalLock} each. Blocking; thread-safe. */
public final class LevelledRooms extends Rooms {

  /** Creates rooms that nobody has locked. */
  public LevelledRooms() {
    this(new HierarchicalLock.Order());
  }

  private LevelledRooms(HierarchicalLock.Order order) {
    super(
        new HierarchicalLock(order, 3),
        new HierarchicalLock(order, 2),
        new HierarchicalLock(order, 1));
  }
}
