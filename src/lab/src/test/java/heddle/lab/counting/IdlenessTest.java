package heddle.lab.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdlenessTest {
  @Test
  void threads_that_are_idle_now_count_up_to_now() {
    Idleness idleness = new Idleness();
    assertThat(idleness.until(5)).isZero();
    idleness.begin(10);
    assertThat(idleness.until(15)).isEqualTo(5);
    idleness.begin(12);
    assertThat(idleness.until(15)).isEqualTo(5 + 3);
    idleness.end(20);
    assertThat(idleness.until(30)).isEqualTo(20 + 8);
    idleness.end(31);
    assertThat(idleness.until(100)).isEqualTo(10 + 19);
  }

  @Test
  void times_far_from_zero_do_no_harm() {
    Idleness idleness = new Idleness();
    long late = Long.MAX_VALUE - 3;
    idleness.begin(late);
    idleness.begin(late);
    idleness.begin(late);
    assertThat(idleness.until(late + 10)).isEqualTo(30);
  }
}
