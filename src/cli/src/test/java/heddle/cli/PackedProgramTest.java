package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One program in a folder, in a jar, in a jar that another one's manifest names, in a jar for
 * several releases of Java, and loaded by a class loader of its own: always the same results.
 */
class PackedProgramTest {
  private static final String MAIN = "guest.packed.Weighing";
  private static final Path CLASSES = classes();
  private static final String SERVICE = "META-INF/services/guest.packed.Greeting";
  private static final String RESOURCE = "guest/packed/weight.txt";

  private static Path classes() {
    try {
      return Path.of(
              PackedProgramTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("guest/packed");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @TempDir private Path temporary;
  private Path folder;
  private final Console console = new Console();

  @BeforeEach
  void fill() throws IOException {
    folder = temporary.resolve("a folder");
    for (Map.Entry<String, byte[]> file : program("2").entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /** All files of the program, whose service weighs 1, and its resource that much. */
  private static Map<String, byte[]> program(String weight) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : List.of("Greeting", "Greeting$Usual", "Weighing")) {
      files.put(
          "guest/packed/" + name + ".class", Files.readAllBytes(CLASSES.resolve(name + ".class")));
    }
    files.put(SERVICE, bytes("guest.packed.Greeting$Usual\n"));
    files.put(RESOURCE, bytes(weight));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path jar(String name, Map<Attributes.Name, String> main, Map<String, byte[]> files)
      throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.forEach(manifest.getMainAttributes()::put);
    Path jar = temporary.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entries.putNextEntry(new JarEntry(file.getKey()));
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
    return jar;
  }

  /** What came of it, and what was noticed; the search must have seen everything. */
  private record Result(Set<String> outcomes, List<String> findings, List<String> remarks) {}

  private Result check(Path classPath, String... how) {
    List<String> all =
        new ArrayList<>(
            List.of("check", "--json", "-", "--all", "--quiet", "--classpath", "" + classPath));
    all.addAll(List.of(how));
    console.run(all.toArray(String[]::new));
    assertThat(console.errors()).isEmpty();
    JsonObject report = JsonParser.parseString(console.out().getFirst()).getAsJsonObject();
    assertThat(report.get("exhaustive").getAsBoolean()).isTrue();
    assertThat(report.get("hiddenAccesses").getAsLong()).isZero();
    return new Result(
        report.getAsJsonObject("outcomes").keySet(),
        kinds(report, "findings"),
        kinds(report, "remarks"));
  }

  private static List<String> kinds(JsonObject report, String key) {
    return report.getAsJsonArray(key).asList().stream()
        .map(f -> f.getAsJsonObject().get("kind").getAsString())
        .distinct()
        .toList();
  }

  private static final Result RACY = new Result(Set.of("3", "6"), List.of(), List.of("data-race"));
  private static final Result LOCKED = new Result(Set.of("6"), List.of(), List.of());

  private void assertSame(Path classPath) {
    assertThat(check(classPath, "--main", MAIN)).isEqualTo(RACY);
    assertThat(check(classPath, "--main", MAIN, "--", "locked")).isEqualTo(LOCKED);
    assertThat(check(classPath, "--call", MAIN + "#weigh")).isEqualTo(RACY);
  }

  @Test
  void from_a_folder() {
    assertSame(folder);
  }

  @Test
  void from_a_jar() throws IOException {
    assertSame(jar("the program.jar", Map.of(), program("2")));
  }

  /** Folders and jars that a manifest names are relative to the jar; what is not there is none. */
  @Test
  void from_jars_and_folders_that_the_manifest_of_a_jar_names() throws IOException {
    Map<String, byte[]> classes = program("2");
    Map<String, byte[]> rest = new TreeMap<>();
    rest.put(SERVICE, classes.remove(SERVICE));
    rest.put(RESOURCE, classes.remove(RESOURCE));
    jar("rest of it.jar", Map.of(), rest);
    jar("classes.jar", Map.of(Attributes.Name.CLASS_PATH, "rest%20of%20it.jar"), classes);
    assertSame(
        jar("all.jar", Map.of(Attributes.Name.CLASS_PATH, "missing.jar classes.jar"), Map.of()));
    assertSame(jar("one.jar", Map.of(Attributes.Name.CLASS_PATH, "a%20folder/"), Map.of()));
  }

  /** The resource for this release weighs 2, the one for old releases 1. */
  @Test
  void from_a_jar_for_several_releases() throws IOException {
    Map<String, byte[]> files = program("1");
    files.put("META-INF/versions/21/" + RESOURCE, bytes("2"));
    assertSame(jar("releases.jar", Map.of(Attributes.Name.MULTI_RELEASE, "true"), files));
    assertThat(check(jar("old.jar", Map.of(), files), "--main", MAIN).outcomes())
        .containsExactlyInAnyOrder("2", "4");
  }

  @Test
  void by_a_class_loader_of_its_own() throws IOException {
    Path launcher = CLASSES.getParent().getParent();
    for (Path place : List.of(folder, jar("program.jar", Map.of(), program("2")))) {
      String[] how = {"--main", "guest.packed.Launcher", "--", place.toString(), MAIN};
      assertThat(check(launcher, how)).isEqualTo(RACY);
      String[] locked = {"--main", "guest.packed.Launcher", "--", place.toString(), MAIN, "locked"};
      assertThat(check(launcher, locked)).isEqualTo(LOCKED);
    }
  }
}
