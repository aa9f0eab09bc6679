package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeathTest {
  @Test
  void memory() {
    assertThat(Death.sentence(1, "Exception: java.lang.OutOfMemoryError thrown from the handler"))
        .isEqualTo("The program under study used up its memory of 1 GB, and its process ended.");
  }

  @Test
  void signals() {
    assertThat(Death.sentence(143, ""))
        .isEqualTo(
            "The process of the program under study was killed from outside (signal 15); if nobody"
                + " did, the machine may have run out of memory.");
  }

  @Test
  void any_other_end() {
    assertThat(Death.sentence(0, ""))
        .isEqualTo("The process of the program under study ended by itself with exit code 0.");
  }
}
