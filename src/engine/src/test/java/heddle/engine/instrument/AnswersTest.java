package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.instrument.fixture.Answers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A memory model lets the program read other values than the ones that are there. */
class AnswersTest {
  @Test
  void the_program_sees_what_the_hooks_answer() throws Exception {
    Path classes =
        Path.of(Answers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String output =
        FixtureJvm.run(
            FixtureJvm.patched(),
            FixtureMain.class.getName(),
            "answering",
            classes.toString(),
            Answers.class.getName());
    assertThat(output.lines().skip(1))
        .containsExactly(
            "1 2 3.0 4.0 answer 1 answer | 1 2 answer true | answerfalse | 1 false answer");
  }
}
