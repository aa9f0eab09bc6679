package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import org.junit.jupiter.api.Test;

class PacingFieldsTest {
  private static byte[] bytes(String internalName) {
    String file = "/" + internalName + ".class";
    try (InputStream in = PacingFieldsTest.class.getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<String> fields(Class<?> type) {
    String name = type.getName().replace('.', '/');
    return PacingFields.of(
        ClassFile.of().parse(bytes(name)), new ClassFacts(PacingFieldsTest::bytes));
  }

  @Test
  void what_decides_between_spinning_and_yielding_only_paces() {
    assertThat(fields(Pacing.Adaptive.class)).containsExactlyInAnyOrder("looks", "longest");
  }

  @Test
  void what_is_told_to_others_does_more() {
    assertThat(fields(Pacing.Asked.class)).containsExactly("others");
  }

  @Test
  void what_a_nestmate_reads_does_more() {
    assertThat(fields(Pacing.SeenByNestmate.class)).isEmpty();
  }

  @Test
  void what_is_stored_elsewhere_or_may_throw_does_more() {
    assertThat(fields(Pacing.Reaches.class)).isEmpty();
  }

  @Test
  void what_decides_whether_a_loop_ends_does_more() {
    assertThat(fields(Pacing.Loops.class)).isEmpty();
  }

  @Test
  void what_may_be_read_by_name_does_more() {
    assertThat(fields(Pacing.Named.class)).isEmpty();
  }

  @Test
  void a_counter_that_paces_nothing_is_none() {
    assertThat(fields(Pacing.Counter.class)).isEmpty();
  }
}
