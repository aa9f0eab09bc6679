package heddle.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestOutputTest {
  private static final int KEPT = 1 << 16;

  private final GuestOutput output = GuestOutput.discarding();

  @Test
  void what_is_printed_is_taken_once() {
    output.println("one");
    output.print(2);

    assertThat(output.take()).isEqualTo("one\n2");
    assertThat(output.take()).isEmpty();
  }

  @Test
  void too_much_is_cut_and_said_so() {
    output.print("x".repeat(KEPT));
    output.print("yes");

    assertThat(output.take())
        .isEqualTo(
            "x".repeat(KEPT)
                + "… (3 more characters, hash %08x, not kept)\n".formatted("yes".hashCode()));
  }

  @Test
  void the_limit_is_one_of_the_whole_run() {
    output.print("x".repeat(KEPT - 1));
    output.take();
    output.print("yes");

    assertThat(output.take())
        .isEqualTo("y… (2 more characters, hash %08x, not kept)\n".formatted("es".hashCode()));
  }

  @Test
  void the_next_run_may_print_as_much_again() {
    output.print("x".repeat(KEPT + 1));
    output.startAnew();
    output.print("x".repeat(KEPT));

    assertThat(output.take()).isEqualTo("x".repeat(KEPT));
  }
}
