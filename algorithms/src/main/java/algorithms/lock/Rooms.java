package algorithms.lock;

/** A hall, level 3, a corridor, level 2, and an office, level 1, each with a door to lock. */
abstract class Rooms {

  private final LevelledLock hall;
  private final LevelledLock corridor;
  private final LevelledLock office;

  Rooms(LevelledLock hall, LevelledLock corridor, LevelledLock office) {
    this.hall = hall;
    this.corridor = corridor;
    this.office = office;
  }

  /** Goes through the corridor into the office and out again, in the order of the levels. */
  public final void visit() {
    corridor.lock();
    try {
      office.lock();
      office.unlock();
    } finally {
      corridor.unlock();
    }
  }

  /**
   * Goes from the hall into the office, leaves the hall to others, and then wants the corridor:
   * from a low level to a higher one, which the locks must refuse.
   *
   * @return whether the corridor was refused
   */
  public final boolean comeBack() {
    hall.lock();
    office.lock();
    hall.unlock();
    try {
      corridor.lock();
      corridor.unlock();
      return false;
    } catch (IllegalStateException wrongOrder) {
      return true;
    } finally {
      office.unlock();
    }
  }
}
