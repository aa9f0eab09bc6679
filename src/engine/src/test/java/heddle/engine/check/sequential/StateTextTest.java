package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unused") // the fields are read as the program's would be
class StateTextTest {
  private static final class Node {
    final int value;
    final Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  private static final class Stack {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<Node> top;
    private final AtomicInteger size = new AtomicInteger(2);
    private final Node bottom;

    Stack(Node top) {
      this.top = new AtomicReference<>(top);
      bottom = top == null ? null : top.next;
    }
  }

  private static final class Table {
    private final Object[] keys = {"a", null};
    private final boolean closed = true;
  }

  @Test
  void a_chain_is_a_list_and_each_object_is_written_once() {
    assertThat(StateText.of(new Stack(new Node(2, new Node(1, null)))))
        .isEqualTo("top=[2, 1], size=2");
    assertThat(StateText.of(new Stack(null))).isEqualTo("bottom=null, top=null, size=2");
  }

  /** A node of the pool of which the stack has others. */
  private static final class Pooled {
    private final Pool pool;
    private final Recycled head;

    Pooled(Recycled head) {
      this.head = head;
      pool = new Pool(new Recycled(0, true, head));
    }
  }

  private static final class Pool {
    private final Recycled free;

    Pool(Recycled free) {
      this.free = free;
    }
  }

  private static final class Recycled {
    private final boolean free;
    private final Recycled next;
    private final int value;

    Recycled(int value, boolean free, Recycled next) {
      this.value = value;
      this.free = free;
      this.next = next;
    }
  }

  @Test
  void chains_come_first_and_their_nodes_are_told_by_their_values() {
    assertThat(StateText.of(new Pooled(new Recycled(2, false, new Recycled(1, false, null)))))
        .isEqualTo("head=[2, 1], pool=(free=[0])");
  }

  @Test
  void a_chain_that_is_all_needs_no_name() {
    assertThat(StateText.of(new Pool(new Recycled(2, true, new Recycled(1, true, null)))))
        .isEqualTo("[2, 1]");
    assertThat(StateText.of(new Pool(null))).isEqualTo("free=null");
  }

  @Test
  void collections_are_written_by_their_elements() {
    assertThat(StateText.of(new ArrayDeque<>(List.of(1, 2)))).isEqualTo("[1, 2]");
    TreeMap<String, Integer> map = new TreeMap<>();
    map.put("a", 1);
    assertThat(StateText.of(map)).isEqualTo("[\"a\"→1]");
    assertThat(StateText.of(new Table())).isEqualTo("keys=[\"a\", null], closed=true");
  }

  @Test
  void long_chains_and_texts_end_in_an_ellipsis() {
    Node last = null;
    for (int i = 20; i > 0; i--) {
      last = new Node(i, last);
    }
    assertThat(StateText.of(new Stack(last))).startsWith("top=[1, 2, 3").contains("12, …]");
    assertThat(StateText.of(new Object[] {"x".repeat(200)})).hasSize(120).endsWith("…");
  }
}
