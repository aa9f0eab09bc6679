package heddle.client;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rewritten classes of the user's own JDK that workers run with. Made on first use, which takes
 * some seconds, and kept until the JDK or the rewriting code changes.
 */
final class PatchCache {
  private static final String BASE = "java.base-";
  private static final String GENERATOR = "heddle.engine.instrument.JdkPatch";

  /** Several workers are started at once, and one jar is enough for them. */
  private static final Map<Installation, Path> KNOWN = new HashMap<>();

  private final Installation installation;
  private final String generator;

  /** A cache whose jars come from the main class of this name; it is given the files to write. */
  PatchCache(Installation installation, String generator) {
    this.installation = installation;
    this.generator = generator;
  }

  /** The jar for {@code java.base} of this installation; made now if it is not there yet. */
  static synchronized Path jar(Installation installation) throws BadInputException {
    Path known = KNOWN.get(installation);
    if (known == null || !isThere(known)) {
      known = new PatchCache(installation, GENERATOR).jar();
      KNOWN.put(installation, known);
    }
    return known;
  }

  /** The jar for {@code java.logging} that is made together with that for {@code java.base}. */
  static Path ofLogging(Path jar) {
    return jar.resolveSibling(jar.getFileName().toString().replace(BASE, "java.logging-"));
  }

  /** The jar for {@code java.base}; made now if it is not there yet. */
  Path jar() throws BadInputException {
    String name = BASE + Fingerprint.of(installation) + ".jar";
    Path kept = installation.cache().resolve(name);
    if (isThere(kept)) {
      return kept;
    }
    try {
      Files.createDirectories(installation.cache());
      return make(kept);
    } catch (IOException e) {
      return makeElsewhere(name, e);
    }
  }

  private static boolean isThere(Path jar) {
    return Files.isRegularFile(jar) && Files.isRegularFile(ofLogging(jar));
  }

  private Path makeElsewhere(String name, IOException why) throws BadInputException {
    try {
      Path folder = Files.createTempDirectory("heddle");
      folder.toFile().deleteOnExit();
      Path jar = make(folder.resolve(name));
      jar.toFile().deleteOnExit();
      ofLogging(jar).toFile().deleteOnExit();
      return jar;
    } catch (IOException e) {
      throw new BadInputException(
          "Heddle must write 5 MB once, and can neither in "
              + installation.cache()
              + " ("
              + Reason.of(why)
              + ") nor in the folder for temporary files ("
              + Reason.of(e)
              + "); make one of them writable.",
          e);
    }
  }

  /** The jar for {@code java.base} comes last: once it is there, the other one is too. */
  private Path make(Path jar) throws IOException {
    Path base = unfinished(jar);
    Path logging = unfinished(ofLogging(jar));
    try {
      generate(base, logging);
      rename(logging, ofLogging(jar));
      rename(base, jar);
      return jar;
    } finally {
      Files.deleteIfExists(base);
      Files.deleteIfExists(logging);
    }
  }

  private static Path unfinished(Path jar) throws IOException {
    return Files.createFile(
        jar.resolveSibling(jar.getFileName() + "." + ProcessHandle.current().pid() + ".tmp"));
  }

  /** Another process may have been quicker, and the file be in use: then that one is as good. */
  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(from);
    }
  }

  private void generate(Path jar, Path logging) throws IOException {
    String classPath =
        installation.workerClassPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            installation.java().toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            generator,
            jar.toString(),
            logging.toString());
    Environment.clean(builder);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0 || Files.size(jar) == 0) {
        throw new HeddleFault("it could not rewrite the classes of the JDK", output);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IOException("interrupted", e);
    }
  }
}
