package heddle.lab;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkSubject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * At full speed the algorithms contain no trace of Heddle. The witness is the virtual machine: it
 * logs the length and the CRC-32 of each class file as it parses it, behind everything that could
 * have rewritten it on the way.
 */
class UntouchedClassesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theForksParseTheClassFilesAsTheyWereCompiled(BenchmarkGroup group) throws Exception {
    Map<String, LoadedClass> loaded = loadedByForks(group);

    assertThat(loaded.keySet()).containsAll(ours(group).map(BenchmarkSubject::className).toList());
    URI home = home();
    for (LoadedClass parsed : loaded.values()) {
      byte[] compiled = classFile(parsed.name());
      assertThat(parsed.source()).as(parsed.name()).isEqualTo(home.toString());
      assertThat(parsed.bytes()).as(parsed.name()).isEqualTo(compiled.length);
      assertThat(parsed.checksum()).as(parsed.name()).isEqualTo(checksum(compiled));
    }
  }

  @Test
  void theClassFilesDoNotMentionHeddle() throws Exception {
    Map<String, String> constants = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        constants.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(constants).containsKeys("TreiberStack.class", "LockedCounter.class");
    assertThat(constants)
        .allSatisfy((name, text) -> assertThat(text).doesNotContainIgnoringCase("heddle"));
  }

  /** The classes of this project: those of the JDK and of libraries have nothing to hide. */
  private static Stream<BenchmarkSubject> ours(BenchmarkGroup group) {
    return group.subjects().stream().filter(s -> s.className().startsWith("algorithms."));
  }

  private Map<String, LoadedClass> loadedByForks(BenchmarkGroup group) throws Exception {
    var all = ours(group).map(BenchmarkSubject::name).toList();
    var request = new BenchmarkRequest(group, all, List.of(2), new BenchmarkEffort(1, 0, 0, 3, 1));
    String log = "-Xlog:class+load=debug:file=" + folder.resolve("%p.load");
    try (var lab = new StartedLab(folder, log)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(request)));
      assertThat(lab.all().getLast().result().points()).hasSameSizeAs(all);
    }
    Map<String, LoadedClass> algorithms = new TreeMap<>();
    int forks = 0;
    try (Stream<Path> logs = Files.list(folder).filter(f -> f.toString().endsWith(".load"))) {
      for (Path file : logs.toList()) {
        Map<String, LoadedClass> loaded = LoadedClass.read(file);
        boolean fork = loaded.containsKey("org.openjdk.jmh.runner.ForkedMain");
        if (fork && !loaded.containsKey(Lab.class.getName())) {
          forks++;
          assertThatNothingOfHeddleIsIn(loaded);
          loaded.values().stream()
              .filter(c -> c.name().startsWith("algorithms."))
              .forEach(c -> algorithms.put(c.name(), c));
        }
      }
    }
    assertThat(forks).isEqualTo(all.size());
    return algorithms;
  }

  /** No hooks, no engine, no agent; and the JDK's own classes are the JDK's. */
  private static void assertThatNothingOfHeddleIsIn(Map<String, LoadedClass> fork) {
    for (LoadedClass parsed : fork.values()) {
      if (parsed.name().toLowerCase(Locale.ROOT).contains("heddle")) {
        assertThat(parsed.name()).startsWith("heddle.lab.");
      }
      assertThat(parsed.name()).doesNotStartWith("java.lang.instrument.");
      if (parsed.name().startsWith("java.")) {
        assertThat(parsed.source()).as(parsed.name()).matches("shared objects file|jrt:/java\\..*");
      }
    }
    assertThat(fork).containsKey("java.util.concurrent.ConcurrentHashMap");
  }

  private static URI home() throws Exception {
    return algorithms.stack.TreiberStack.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI();
  }

  /** The folder of the algorithms' class files, or the root of their jar. */
  private static Path classes() throws Exception {
    Path place = Path.of(home());
    return Files.isDirectory(place) ? place : FileSystems.newFileSystem(place).getPath("/");
  }

  private static byte[] classFile(String name) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
