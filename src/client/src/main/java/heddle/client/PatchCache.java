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
  private static final String GENERATOR = "heddle.engine.instrument.JdkPatch";

  /** Several workers are started at once, and one jar is enough for them. */
  private static final Map<Installation, Path> KNOWN = new HashMap<>();

  private final Installation installation;
  private final String generator;

  /** A cache whose jars come from the main class of this name; it is given the file to write. */
  PatchCache(Installation installation, String generator) {
    this.installation = installation;
    this.generator = generator;
  }

  /** The jar for this installation; made now if it is not there yet. */
  static synchronized Path jar(Installation installation) throws BadInputException {
    Path known = KNOWN.get(installation);
    if (known == null || !Files.isRegularFile(known)) {
      known = new PatchCache(installation, GENERATOR).jar();
      KNOWN.put(installation, known);
    }
    return known;
  }

  /** The jar; made now if it is not there yet. */
  Path jar() throws BadInputException {
    String name = "java.base-" + Fingerprint.of(installation) + ".jar";
    Path kept = installation.cache().resolve(name);
    if (Files.isRegularFile(kept)) {
      return kept;
    }
    try {
      Files.createDirectories(installation.cache());
      return make(kept);
    } catch (IOException e) {
      return makeElsewhere(name, e);
    }
  }

  private Path makeElsewhere(String name, IOException why) throws BadInputException {
    try {
      Path folder = Files.createTempDirectory("heddle");
      folder.toFile().deleteOnExit();
      Path jar = make(folder.resolve(name));
      jar.toFile().deleteOnExit();
      return jar;
    } catch (IOException e) {
      throw new BadInputException(
          "Heddle must write a file of 1 MB once, and can neither in "
              + installation.cache()
              + " ("
              + Reason.of(why)
              + ") nor in the folder for temporary files ("
              + Reason.of(e)
              + "); make one of them writable.",
          e);
    }
  }

  private Path make(Path jar) throws IOException {
    Path unfinished =
        jar.resolveSibling(jar.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Files.createFile(unfinished);
    try {
      generate(unfinished);
      rename(unfinished, jar);
      return jar;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Another process may have been quicker, and the file be in use: then that one is as good. */
  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(from);
    }
  }

  private void generate(Path jar) throws IOException {
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
            jar.toString());
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
