package algorithms.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import algorithms.Reachable;
import algorithms.reclamation.HazardPointers.Hazards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HazardPointersTest {

  private static final class Node extends PooledNode {}

  private final HazardPointers<Node> domain = new HazardPointers<>(2, 1, Node::new);
  private final Hazards<Node> mine = domain.mine();

  @Test
  void a_retired_node_that_nobody_protects_is_used_again() {
    Node node = mine.allocate();
    mine.retire(node);
    assertThat(node.isFree()).isTrue();
    assertThat(mine.allocate()).isSameAs(node);
    assertThat(node.isFree()).isFalse();
  }

  @Test
  void a_retired_node_that_another_thread_protects_is_not() throws Exception {
    Node node = mine.allocate();
    inAnotherThread(() -> domain.mine().publish(1, node));
    mine.retire(node);
    assertThat(node.isFree()).isFalse();
    assertThat(mine.allocate()).isNotSameAs(node);
  }

  @Test
  void it_is_used_again_at_the_next_look_after_the_protection_has_ended() {
    Node node = mine.allocate();
    mine.publish(0, node);
    mine.retire(node);
    assertThat(node.isFree()).isFalse();
    mine.clear(0);
    assertThat(node.isFree()).isFalse();
    mine.retire(mine.allocate());
    assertThat(node.isFree()).isTrue();
  }

  @Test
  void a_slot_protects_the_last_node_published_in_it_only() {
    Node first = mine.allocate();
    Node second = mine.allocate();
    mine.publish(0, first);
    mine.publish(0, second);
    mine.retire(first);
    mine.retire(second);
    assertThat(first.isFree()).isTrue();
    assertThat(second.isFree()).isFalse();
  }

  @Test
  void a_thread_looks_once_in_a_batch() {
    Hazards<Node> rare = new HazardPointers<>(1, 3, Node::new).mine();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      assertThat(nodes).noneMatch(Node::isFree);
      nodes.add(rare.allocate());
      rare.retire(nodes.getLast());
    }
    assertThat(nodes).allMatch(Node::isFree);
  }

  @Test
  void a_node_cannot_be_retired_twice() {
    Node node = mine.allocate();
    mine.publish(0, node);
    mine.retire(node);
    assertThatIllegalStateException()
        .isThrownBy(() -> mine.retire(node))
        .withMessage("This node was retired already: two threads believe that they took it out.");
  }

  @Test
  void the_record_of_a_dead_thread_and_its_retired_nodes_go_to_the_next_thread() throws Exception {
    Node protectedByMe = mine.allocate();
    mine.publish(0, protectedByMe);
    List<Hazards<Node>> records = new ArrayList<>();
    inAnotherThread(
        () -> {
          records.add(domain.mine());
          domain.mine().retire(protectedByMe);
        });
    assertThat(protectedByMe.isFree()).isFalse();
    mine.clear(0);
    inAnotherThread(
        () -> {
          records.add(domain.mine());
          domain.mine().retire(new Node());
        });
    assertThat(records.get(1)).isSameAs(records.get(0)).isNotSameAs(mine);
    assertThat(protectedByMe.isFree()).isTrue();
  }

  @Test
  void a_thread_does_not_keep_the_domain_in_memory() throws Exception {
    assertThat(Reachable.from(domain)).hasAtLeastOneElementOfType(ThreadLocal.class).contains(mine);
    assertThat(Reachable.from(mine))
        .contains(mine)
        .doesNotContain(domain)
        .doesNotHaveAnyElementsOfTypes(ThreadLocal.class);
  }

  @Test
  void no_slots_and_no_batch_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HazardPointers<>(0, 5, Node::new))
        .withMessage("Slots and batch must be at least 1: 0, 5.");
  }

  private static void inAnotherThread(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    thread.join();
  }
}
