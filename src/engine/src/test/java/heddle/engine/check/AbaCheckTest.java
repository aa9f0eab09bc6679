package heddle.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.LogBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbaCheckTest {
  private static final int HEAD = 1;
  private static final int NEXT = 2;
  private final Object stack = new Object();
  private final Object a = "A";
  private final Object b = "B";
  private final Object c = "C";

  private List<Problem> examine(EventLog log) {
    List<Problem> found = new ArrayList<>();
    new AbaCheck().examine(log, 0, found);
    return found;
  }

  @Test
  void a_top_that_comes_back_above_another_node_is_a_failure() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .read(1, a, NEXT, b)
            .won(2, stack, HEAD, a, b)
            .won(2, stack, HEAD, b, c)
            .write(2, a, NEXT, b, c)
            .won(2, stack, HEAD, c, a)
            .won(1, stack, HEAD, a, b)
            .log();

    List<Problem> found = examine(log);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().failure()).isTrue();
    assertThat(found.getFirst().row()).isEqualTo(6);
    assertThat(found.getFirst().rows()).containsExactly(0, 2, 3, 5, 6);
    assertThat(found.getFirst().threads()).containsExactly(1, 2);
  }

  @Test
  void a_top_that_comes_back_above_the_same_node_is_harmless() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .read(1, a, NEXT, b)
            .won(2, stack, HEAD, a, b)
            .write(2, a, NEXT, b, c)
            .write(2, a, NEXT, c, b)
            .won(2, stack, HEAD, b, a)
            .won(1, stack, HEAD, a, b)
            .log();

    assertThat(examine(log)).extracting(Problem::failure).containsExactly(false);
  }

  @Test
  void a_push_that_depends_on_nothing_but_the_top_is_harmless() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, null)
            .write(1, c, NEXT, null, null)
            .won(2, stack, HEAD, null, a)
            .won(2, stack, HEAD, a, null)
            .won(1, stack, HEAD, null, c)
            .log();

    assertThat(examine(log)).extracting(Problem::failure).containsExactly(false);
  }

  @Test
  void a_top_that_nobody_changed_is_no_aba() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .read(2, stack, HEAD, a)
            .read(1, a, NEXT, b)
            .won(1, stack, HEAD, a, b)
            .log();

    assertThat(examine(log)).isEmpty();
  }

  @Test
  void a_cas_that_loses_is_no_aba() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .won(2, stack, HEAD, a, b)
            .won(2, stack, HEAD, b, c)
            .lost(1, stack, HEAD, c)
            .log();

    assertThat(examine(log)).isEmpty();
  }

  @Test
  void a_thread_that_reads_again_starts_afresh() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .won(2, stack, HEAD, a, b)
            .won(2, stack, HEAD, b, a)
            .read(1, stack, HEAD, a)
            .won(1, stack, HEAD, a, b)
            .log();

    assertThat(examine(log)).isEmpty();
  }

  @Test
  void a_read_in_an_earlier_operation_does_not_count() {
    EventLog log =
        new LogBuilder()
            .invoke(1)
            .read(1, stack, HEAD, a)
            .won(2, stack, HEAD, a, b)
            .won(2, stack, HEAD, b, a)
            .invoke(1)
            .won(1, stack, HEAD, a, b)
            .log();

    assertThat(examine(log)).isEmpty();
  }

  @Test
  void another_location_that_changed_back_does_not_matter() {
    EventLog log =
        new LogBuilder()
            .read(1, stack, HEAD, a)
            .write(2, stack, NEXT, a, b)
            .write(2, stack, NEXT, b, a)
            .won(1, stack, HEAD, a, b)
            .log();

    assertThat(examine(log)).isEmpty();
  }
}
