package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HierarchicalLockTest extends LevelledLockContract {

  @Override
  LevelledLock[] create() {
    return locks();
  }

  private static HierarchicalLock[] locks() {
    HierarchicalLock.Order order = new HierarchicalLock.Order();
    return new HierarchicalLock[] {
      new HierarchicalLock(order, 0), new HierarchicalLock(order, 1), new HierarchicalLock(order, 2)
    };
  }

  @Test
  void giving_back_in_another_order_leaves_the_lower_level_noted() {
    HierarchicalLock[] locks = locks();
    locks[2].lock();
    locks[0].lock();
    locks[2].unlock();
    assertThatThrownBy(locks[1]::lock)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds a lock of level 0");
    locks[0].unlock();
    locks[1].lock();
  }

  @Test
  void the_order_holds_for_a_try_as_well() {
    HierarchicalLock[] locks = locks();
    assertThat(locks[1].tryLock()).isTrue();
    assertThatThrownBy(locks[2]::tryLock).isInstanceOf(IllegalStateException.class);
    assertThat(locks[0].tryLock()).isTrue();
  }

  @Test
  void a_try_fails_while_another_thread_holds_the_lock() throws Exception {
    HierarchicalLock[] locks = locks();
    locks[1].lock();
    boolean[] taken = {true};
    Thread other = Thread.ofPlatform().start(() -> taken[0] = locks[1].tryLock());
    other.join();
    assertThat(taken).containsExactly(false);
  }
}
