package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class BrokenHierarchicalLockTest extends LevelledLockContract {

  @Override
  LevelledLock[] create() {
    BrokenHierarchicalLock.Order order = new BrokenHierarchicalLock.Order();
    return new LevelledLock[] {
      new BrokenHierarchicalLock(order, 0),
      new BrokenHierarchicalLock(order, 1),
      new BrokenHierarchicalLock(order, 2)
    };
  }

  @Test
  void giving_back_in_another_order_lets_a_wrong_order_pass() {
    LevelledLock[] locks = create();
    locks[2].lock();
    locks[0].lock();
    locks[2].unlock();
    assertThatCode(locks[1]::lock).doesNotThrowAnyException(); // level 0 is held
  }
}
