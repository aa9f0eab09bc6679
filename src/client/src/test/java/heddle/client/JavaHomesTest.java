package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomesTest {
  @TempDir Path home;

  @Test
  void the_release_file_tells_the_version() throws Exception {
    assertVersion("JAVA_VERSION=\"25.0.1\"", 25);
    assertVersion("JAVA_VERSION=\"26-ea\"", 26);
    assertVersion("JAVA_VERSION=\"1.8.0_402\"", 1);
    assertVersion("IMPLEMENTOR=\"x\"", 0);
  }

  @Test
  void a_folder_without_release_file_is_no_jdk() {
    assertThat(JavaHomes.version(home)).isZero();
  }

  @Test
  void the_jdk_that_runs_now_comes_first() throws Exception {
    assertThat(JavaHomes.find()).isEqualTo(Path.of(System.getProperty("java.home")));
  }

  private void assertVersion(String release, int version) throws Exception {
    Files.writeString(home.resolve("release"), release + "\n");
    assertThat(JavaHomes.version(home)).isEqualTo(version);
  }
}
