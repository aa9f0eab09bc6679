package heddle.model.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WakeupTreeTest {
  private static final Op READ_X = Op.step(1, 'x' << 1);
  private static final Op WRITE_X = Op.step(2, 'x' << 1 | 1);
  private static final Op WRITE_Y = Op.step(3, 'y' << 1 | 1);

  private static WakeupTree tree(Op... sequence) {
    WakeupTree tree = WakeupTree.empty();
    tree.insert(sequence);
    return tree;
  }

  @Test
  void a_sequence_is_followed_operation_by_operation() {
    WakeupTree tree = tree(WRITE_Y, WRITE_X);

    assertThat(tree.first().thread).isEqualTo(3);
    WakeupTree below = tree.takeFirst();
    assertThat(tree.isEmpty()).isTrue();
    assertThat(below.first().thread).isEqualTo(2);
    assertThat(below.takeFirst().isEmpty()).isTrue();
  }

  @Test
  void an_equivalent_sequence_is_not_added() {
    WakeupTree tree = tree(WRITE_Y, WRITE_X);

    tree.insert(new Op[] {WRITE_X, WRITE_Y});

    tree.takeFirst();
    assertThat(tree.isEmpty()).isTrue();
  }

  @Test
  void a_sequence_in_another_order_of_dependent_operations_is_added() {
    WakeupTree tree = tree(READ_X, WRITE_X);

    tree.insert(new Op[] {WRITE_X, READ_X});

    assertThat(tree.takeFirst().first().thread).isEqualTo(2);
    assertThat(tree.first().thread).isEqualTo(2);
  }

  @Test
  void a_longer_sequence_is_covered_by_a_leaf_that_it_begins_with() {
    WakeupTree tree = tree(WRITE_X);

    tree.insert(new Op[] {WRITE_X, READ_X});

    assertThat(tree.takeFirst().isEmpty()).isTrue();
    assertThat(tree.isEmpty()).isTrue();
  }

  @Test
  void a_first_operation_must_not_depend_on_what_comes_before_it() {
    assertThat(WakeupTree.without(new Op[] {WRITE_X, WRITE_Y}, WRITE_Y)).containsExactly(WRITE_X);
    assertThat(WakeupTree.without(new Op[] {WRITE_X, READ_X}, READ_X)).isNull();
    assertThat(WakeupTree.without(new Op[] {WRITE_X}, WRITE_Y)).containsExactly(WRITE_X);
    assertThat(WakeupTree.without(new Op[] {WRITE_X}, READ_X)).isNull();
  }
}
