package heddle.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.execution.LogBuilder;
import heddle.engine.instrument.SiteTable;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static final int LAST = 1;
  private static final int NEXT = 2;
  private final Object list = new Object();
  private final LogBuilder log = new LogBuilder();

  private boolean found() {
    return new Repetition(log.log(), new SiteTable()).found(0);
  }

  @Test
  void an_object_for_each_attempt_is_no_difference() {
    for (int i = 0; i < 10; i++) {
      Object attempt = new Object();
      log.read(1, list, LAST, list).write(1, attempt, NEXT, null, list);
    }
    assertThat(found()).isTrue();
  }

  @Test
  void a_list_that_grows_is_different_each_time() {
    Object last = new Object();
    for (int i = 0; i < 20; i++) {
      Object node = new Object();
      log.read(1, list, LAST, last)
          .write(1, last, NEXT, null, node)
          .write(1, list, LAST, last, node);
      last = node;
    }
    assertThat(found()).isFalse();
  }

  @Test
  void a_value_that_was_not_there_before_is_a_difference() {
    for (int i = 0; i < 10; i++) {
      log.write(1, list, NEXT, null, i < 5 ? null : list);
    }
    assertThat(found()).isFalse();
  }
}
