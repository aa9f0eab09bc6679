package heddle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher, with JDKs that only print how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is heddle.bat")
class LauncherTest {
  @TempDir Path folder;

  private Path launcher;

  @BeforeEach
  void installInAFolderWithSpaces() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("my programs/heddle/bin"));
    launcher = Files.copy(Path.of("src/main/launcher/heddle"), bin.resolve("heddle"));
  }

  @Test
  void java_home_is_taken_when_it_is_new_enough() throws Exception {
    Path jdk = jdk("a jdk", "25.0.1");

    Result result = start(Map.of("JAVA_HOME", jdk.toString()), "check", "two words");

    assertThat(result.output)
        .startsWith(jdk + "\n")
        .endsWith("heddle.cli.Main\ncheck\ntwo words\n")
        .contains("-Dheddle.home=" + launcher.getParent().getParent().toRealPath() + "\n");
  }

  @Test
  void only_the_window_gets_the_modules_of_the_window() throws Exception {
    Path jdk = jdk("jdk", "25");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    assertThat(start(environment, "list").output).doesNotContain("javafx");
    assertThat(start(environment).output)
        .contains("--add-modules\njavafx.controls,javafx.fxml\n")
        .endsWith("heddle.cli.Main\n");
  }

  @Test
  void the_classes_of_the_window_are_kept_where_something_can_be_kept() throws Exception {
    Path jdk = jdk("jdk", "25");
    Path cache = folder.resolve("my cache");
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.toString(), "XDG_CACHE_HOME", cache.toString());

    assertThat(start(environment).output)
        .contains("-XX:SharedArchiveFile=" + cache.resolve("heddle/window.jsa") + "\n");
    assertThat(start(environment, "list").output).doesNotContain("SharedArchiveFile");
    Path file = Files.createFile(folder.resolve("file"));
    Map<String, String> hindered =
        Map.of("JAVA_HOME", jdk.toString(), "XDG_CACHE_HOME", file.toString());
    Result result = start(hindered);
    assertThat(result.output).doesNotContain("SharedArchiveFile").endsWith("heddle.cli.Main\n");
    assertThat(result.errors).isEmpty();
  }

  @Test
  void a_named_jdk_comes_before_java_home() throws Exception {
    Path named = jdk("named", "26");
    Path other = jdk("other", "25.0.1");

    Result result =
        start(Map.of("HEDDLE_JAVA_HOME", named.toString(), "JAVA_HOME", other.toString()));

    assertThat(result.output).startsWith(named + "\n");
  }

  @Test
  void the_newest_of_the_usual_folders_is_taken_when_java_home_is_too_old() throws Exception {
    Path old = jdk("old", "1.8.0_402");
    jdk(".jdks/temurin-998", "998.0.2");
    Path newest = jdk(".jdks/ea-999", "999-ea");
    jdk(".jdks/no compiler", "1000", "java");

    Result result = start(Map.of("JAVA_HOME", old.toString(), "HOME", folder.toString()));

    assertThat(result.output).startsWith(newest + "\n");
  }

  @Test
  void symbolic_links_to_the_launcher_lead_to_its_libraries() throws Exception {
    Path jdk = jdk("jdk", "25");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), bin.relativize(launcher));
    Path home = launcher.getParent().getParent().toRealPath();
    launcher = Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

    Result result = start(Map.of("JAVA_HOME", jdk.toString()));

    assertThat(result.output).contains("-Dheddle.home=" + home + "\n");
  }

  @Test
  void a_named_jdk_that_is_too_old_is_reported_in_one_line() throws Exception {
    Path old = jdk("old", "17.0.15");

    Result result = start(Map.of("HEDDLE_JAVA_HOME", old.toString()));

    assertThat(result.status).isEqualTo(2);
    assertThat(result.output).isEmpty();
    assertThat(result.errors)
        .isEqualTo(
            "heddle: HEDDLE_JAVA_HOME is "
                + old
                + ", which is not a JDK 25 or newer; set it to one, or unset it to have one looked"
                + " for.\n");
  }

  private Path jdk(String name, String version, String... tools) throws IOException {
    Path jdk = folder.resolve(name);
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    for (String tool : tools.length == 0 ? List.of("java", "javac") : List.of(tools)) {
      Files.writeString(bin.resolve(tool), "#!/bin/sh\nprintf '%s\\n' \"" + jdk + "\" \"$@\"\n");
      Files.setPosixFilePermissions(
          bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Result start(Map<String, String> environment, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(List.of("HEDDLE_JAVA_HOME", "JAVA_HOME"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    int status =
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
    return new Result(status, Files.readString(output), Files.readString(errors));
  }

  private record Result(int status, String output, String errors) {}
}
