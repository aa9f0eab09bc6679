package algorithms.lock;

/** Rooms whose doors have a {@link BrokenHierarchicalLock} each: two visitors can deadlock. */
public final class BrokenLevelledRooms extends Rooms {

  /** Creates rooms that nobody has locked. */
  public BrokenLevelledRooms() {
    this(new BrokenHierarchicalLock.Order());
  }

  private BrokenLevelledRooms(BrokenHierarchicalLock.Order order) {
    super(
        new BrokenHierarchicalLock(order, 3),
        new BrokenHierarchicalLock(order, 2),
        new BrokenHierarchicalLock(order, 1));
  }
}
