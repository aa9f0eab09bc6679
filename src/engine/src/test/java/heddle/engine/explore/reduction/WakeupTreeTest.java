package heddle.engine.explore.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WakeupTreeTest {
  private static final Op READ_X = access(1, 'x', false);
  private static final Op WRITE_X = access(2, 'x', true);
  private static final Op WRITE_Y = access(3, 'y', true);

  private static Op access(int thread, long place, boolean writes) {
    return new Op(thread, writes ? EventKind.WRITE : EventKind.READ, 7, place, writes, false, -1);
  }

  private static WakeupTree tree(List<Op> sequence) {
    WakeupTree tree = WakeupTree.empty();
    tree.insert(sequence);
    return tree;
  }

  @Test
  void a_sequence_is_followed_operation_by_operation() {
    WakeupTree tree = tree(List.of(WRITE_Y, WRITE_X));

    assertThat(tree.firstThread()).isEqualTo(3);
    WakeupTree below = tree.takeFirst();
    assertThat(tree.isEmpty()).isTrue();
    assertThat(below.firstThread()).isEqualTo(2);
    assertThat(below.takeFirst().isEmpty()).isTrue();
  }

  @Test
  void an_equivalent_sequence_is_not_added() {
    WakeupTree tree = tree(List.of(WRITE_Y, WRITE_X));

    tree.insert(List.of(WRITE_X, WRITE_Y));

    tree.takeFirst();
    assertThat(tree.isEmpty()).isTrue();
  }

  @Test
  void a_sequence_in_another_order_of_dependent_operations_is_added() {
    WakeupTree tree = tree(List.of(READ_X, WRITE_X));

    tree.insert(List.of(WRITE_X, READ_X));

    assertThat(tree.takeFirst().firstThread()).isEqualTo(2);
    assertThat(tree.firstThread()).isEqualTo(2);
  }

  @Test
  void a_longer_sequence_is_covered_by_a_leaf_that_it_begins_with() {
    WakeupTree tree = tree(List.of(WRITE_X));

    tree.insert(List.of(WRITE_X, READ_X));

    assertThat(tree.takeFirst().isEmpty()).isTrue();
    assertThat(tree.isEmpty()).isTrue();
  }

  @Test
  void a_first_operation_must_not_depend_on_what_comes_before_it() {
    assertThat(WakeupTree.without(List.of(WRITE_X, WRITE_Y), WRITE_Y)).containsExactly(WRITE_X);
    assertThat(WakeupTree.without(List.of(WRITE_X, READ_X), READ_X)).isNull();
    assertThat(WakeupTree.without(List.of(WRITE_X), WRITE_Y)).containsExactly(WRITE_X);
    assertThat(WakeupTree.without(List.of(WRITE_X), READ_X)).isNull();
  }
}
