package algorithms.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import algorithms.Reachable;
import algorithms.reclamation.EpochReclamation.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class EpochReclamationTest {

  private static final class Node extends PooledNode {}

  private final EpochReclamation<Node> epochs = new EpochReclamation<>(1, Node::new);

  /** Retires a node, under a pin of its own. */
  private Node retire() {
    try (Guard<Node> guard = epochs.pin()) {
      Node node = new Node();
      guard.retire(node);
      return node;
    }
  }

  @Test
  void a_node_is_used_again_when_the_epoch_has_moved_on_twice() {
    Node node = retire();
    assertThat(node.isFree()).isFalse();
    retire();
    assertThat(node.isFree()).isTrue();
    assertThat(epochs.allocate()).isSameAs(node);
  }

  @Test
  void a_thread_does_not_keep_the_domain_in_memory() throws Exception {
    try (Guard<Node> mine = epochs.pin()) {
      assertThat(Reachable.from(epochs)).hasAtLeastOneElementOfType(ThreadLocal.class);
      assertThat(Reachable.from(mine))
          .contains(mine)
          .doesNotContain(epochs)
          .doesNotHaveAnyElementsOfTypes(ThreadLocal.class);
    }
  }

  @Test
  void while_a_thread_is_pinned_nothing_retired_since_is_used_again() throws Exception {
    CountDownLatch pinned = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () -> {
              try (Guard<Node> _ = epochs.pin()) {
                pinned.countDown();
                over.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    reader.start();
    pinned.await();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      nodes.add(retire());
    }
    assertThat(nodes).noneMatch(Node::isFree);
    over.countDown();
    reader.join();
    retire();
    retire();
    assertThat(nodes).allMatch(Node::isFree);
  }

  @Test
  void a_nested_pin_ends_with_the_outer_one() {
    Node node;
    try (Guard<Node> _ = epochs.pin()) {
      node = retire();
      for (int i = 0; i < 5; i++) {
        retire();
      }
      assertThat(node.isFree()).isFalse();
    }
    retire();
    retire();
    assertThat(node.isFree()).isTrue();
  }

  @Test
  void misuse_is_refused() {
    Guard<Node> guard = epochs.pin();
    guard.close();
    assertThatIllegalStateException()
        .isThrownBy(guard::close)
        .withMessage("This guard is closed already.");
    assertThatIllegalStateException()
        .isThrownBy(() -> guard.retire(new Node()))
        .withMessage("Retire a node while the guard is open.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EpochReclamation<>(0, Node::new))
        .withMessage("The batch must be at least 1: 0.");
  }
}
