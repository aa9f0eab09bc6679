package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeathTest {
  @Test
  void silence_is_explained_by_where_the_program_was() {
    String errors =
        "a warning\nheddle: stuck: T1 is in java.io.FileInputStream.read, called by a.B.c (line 3)";

    assertThat(Death.silence(Duration.ofSeconds(15), errors))
        .isEqualTo(
            "The program under study made no visible operation for 15 s, so its process was ended:"
                + " T1 is in java.io.FileInputStream.read, called by a.B.c (line 3). A call that"
                + " waits outside of Java, or a loop that touches nothing shared, cannot be run"
                + " under control.");
    assertThat(Death.silence(Duration.ofSeconds(15), "")).contains("look for a loop");
  }

  @Test
  void waiting_outside_is_explained_by_where_the_program_was() {
    assertThat(
            Death.waiting("heddle: waits: T1 is in java.io.FileInputStream.open0, called by a.B.c"))
        .isEqualTo(
            "T1 is in java.io.FileInputStream.open0, called by a.B.c and waits there for something"
                + " outside of Java, for 2 s now, so its process was ended. Calls that really wait"
                + " cannot be run under control: put something in their place that stays in"
                + " memory.");
  }

  @Test
  void an_endless_loop_in_the_jdk_is_explained_by_where_the_program_was() {
    assertThat(Death.endless("heddle: stuck: T1 is in java.lang.String.repeat, called by a.B.c"))
        .isEqualTo(
            "T1 is in java.lang.String.repeat, called by a.B.c and has used 4 s of processor time"
                + " there without a visible operation, so its process was ended: a loop in code of"
                + " the JDK that touches nothing shared and does not come back to the program.");
    assertThat(Death.endless("")).startsWith("The program under study loops and has used 4 s");
  }

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
