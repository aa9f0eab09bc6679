package heddle.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last event of a log may be asked for values that only a compare-and-set has. */
class ValueColumnTest {
  private final ValueColumn column = new ValueColumn();

  @Test
  void aValueThatIsThereIsFound() {
    int at = column.reserve('J', 1);
    column.putBits(at, 'J', -5);
    assertThat(column.bits(at, 'J')).isEqualTo(-5);
    int ref = column.reserve('L', 1);
    column.putRef(ref, "a");
    assertThat(column.ref(ref)).isEqualTo("a");
  }

  @Test
  void beyondTheLastValueThereIsNothing() {
    int last = 0;
    for (int i = 0; i < 256; i++) {
      last = column.reserve('I', 1);
      column.putBits(last, 'I', 7);
      column.putRef(column.reserve('L', 1), "a");
    }
    assertThat(column.bits(last, 'I')).isEqualTo(7);
    assertThat(column.bits(last + 1, 'I')).isZero();
    assertThat(column.bits(last, 'J')).isZero();
    assertThat(column.ref(last + 1)).isNull();
  }
}
