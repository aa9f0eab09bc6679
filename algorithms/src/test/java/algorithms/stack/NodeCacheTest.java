package algorithms.stack;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.stack.NodeCache.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodeCacheTest {

  private final NodeCache<String> cache = new NodeCache<>();

  @Test
  void an_empty_cache_makes_new_nodes() {
    assertThat(cache.allocate()).isNotNull().isNotSameAs(cache.allocate());
  }

  @Test
  void the_node_that_has_been_free_the_longest_is_used_first() {
    Node<String> a = cache.allocate();
    Node<String> b = cache.allocate();
    Node<String> c = cache.allocate();
    cache.free(a);
    cache.free(b);
    assertThat(cache.allocate()).isSameAs(a);
    cache.free(c);
    assertThat(cache.allocate()).isSameAs(b);
    assertThat(cache.allocate()).isSameAs(c);
    assertThat(cache.allocate()).isNotIn(a, b, c);
  }

  @Test
  void a_freed_node_no_longer_refers_to_the_stack_it_came_from() {
    Node<String> below = new Node<>();
    Node<String> node = new Node<>();
    node.next = below;
    cache.free(node);
    assertThat(node.next).isNull();
    assertThat(cache.allocate()).isSameAs(node);
    assertThat(cache.allocate()).isNotSameAs(below);
  }

  @Test
  void nodes_beyond_the_capacity_are_left_to_the_collector() {
    List<Node<String>> kept = new ArrayList<>();
    for (int i = 0; i < NodeCache.CAPACITY; i++) {
      kept.add(new Node<>());
      cache.free(kept.getLast());
    }
    Node<String> surplus = new Node<>();
    cache.free(surplus);
    for (Node<String> node : kept) {
      assertThat(cache.allocate()).isSameAs(node);
    }
    assertThat(cache.allocate()).isNotSameAs(surplus);
  }
}
