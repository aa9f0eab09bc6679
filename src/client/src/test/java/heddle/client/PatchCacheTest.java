package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchCacheTest {
  @TempDir Path folder;
  private Path cache;
  private Path code;

  @BeforeEach
  void entries() throws IOException {
    cache = folder.resolve("cache");
    code = folder.resolve("classes/heddle/hooks/Hooks.class");
    Files.createDirectories(code.getParent());
    Files.writeString(code, "code");
  }

  @Test
  void the_jars_are_made_once() throws Exception {
    Path first = jar();
    String made = Files.readString(first);

    assertThat(jar()).isEqualTo(first);
    assertThat(first).hasContent(made).hasParent(cache);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactlyInAnyOrder(first, PatchCache.ofLogging(first));
    }
  }

  @Test
  void what_is_missing_of_the_two_is_made_again() throws Exception {
    Path first = jar();
    Files.delete(PatchCache.ofLogging(first));

    assertThat(jar()).isEqualTo(first);
    assertThat(PatchCache.ofLogging(first)).exists();
  }

  @Test
  void other_code_gets_another_jar() throws Exception {
    Path first = jar();

    Files.writeString(code, "newer");

    assertThat(jar()).isNotEqualTo(first).exists();
  }

  @Test
  void code_that_takes_no_part_changes_nothing() throws Exception {
    Path first = jar();

    Files.writeString(folder.resolve("classes/heddle/Other.class"), "code");

    assertThat(jar()).isEqualTo(first);
  }

  @Test
  void a_cache_that_cannot_be_written_is_replaced_by_a_temporary_one() throws Exception {
    Files.writeString(cache, "a file where the folder should be");

    assertThat(jar())
        .exists()
        .doesNotHave(new Condition<>(p -> p.startsWith(folder), "below the test's folder"));
  }

  @Test
  void a_failure_is_a_fault_of_ours_and_leaves_nothing() throws Exception {
    assertThatThrownBy(
            () -> new PatchCache(installation(), name(FakeGenerator.Failing.class)).jar())
        .isInstanceOf(HeddleFault.class)
        .hasMessage(
            "This is a fault of Heddle, not of your program: it could not rewrite the classes of"
                + " the JDK.")
        .extracting(e -> ((HeddleFault) e).details())
        .asString()
        .contains("no module java.base");
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).isEmpty();
    }
  }

  private Path jar() throws Exception {
    return new PatchCache(installation(), name(FakeGenerator.class)).jar();
  }

  private static String name(Class<?> generator) {
    return generator.getName();
  }

  private Installation installation() {
    return new Installation(
        Path.of(System.getProperty("java.home")),
        List.of(
            folder.resolve("classes"), CodeSource.of("heddle/client/FakeGenerator.class").get()),
        Optional.empty(),
        cache,
        Optional.empty());
  }
}
