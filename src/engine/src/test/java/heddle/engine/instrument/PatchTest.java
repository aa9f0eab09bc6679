package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The patch of the JDK that runs the tests. */
class PatchTest {
  private static final Map<String, byte[]> FILES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    read(FixtureJvm.patch());
    read(FixtureJvm.ofLogging(FixtureJvm.patch()));
  }

  private static void read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        FILES.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  @Test
  void every_class_passes_the_verifier() {
    JdkImage base = new JdkImage("java.base");
    JdkImage logging = new JdkImage("java.logging");
    ClassFacts facts =
        new ClassFacts(
            name -> {
              byte[] patched = FILES.get(name + ".class");
              byte[] original = patched == null ? base.bytes(name) : patched;
              return original == null ? logging.bytes(name) : original;
            });
    ClassFile context = ClassFile.of(ClassHierarchyResolverOption.of(facts.hierarchy()));
    Map<String, String> failures = new TreeMap<>();
    FILES.forEach(
        (name, bytes) -> {
          if (name.endsWith(".class")) {
            context.verify(bytes).forEach(e -> failures.put(name, e.getMessage()));
          }
        });
    assertThat(failures).isEmpty();
  }

  @Test
  void it_holds_the_hooks_and_the_classes_that_programs_share() {
    assertThat(FILES)
        .containsKeys(
            "heddle/hooks/Controller.class",
            "heddle/hooks/Hooks.class",
            "java/lang/HeddleBridge.class",
            "java/lang/Thread.class",
            "java/util/Collections$SynchronizedMap.class",
            "java/util/Hashtable$Enumerator.class",
            "java/util/Random.class",
            "java/util/concurrent/ConcurrentHashMap.class",
            "java/util/concurrent/atomic/AtomicInteger.class",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer.class",
            "java/util/logging/Logger.class")
        .doesNotContainKeys("java/lang/Object.class", "java/util/Optional.class");
  }

  @Test
  void its_sites_are_numbered_from_zero() {
    SiteTable sites = SiteTable.load(FILES.get(SiteTable.RESOURCE));
    assertThat(sites.size()).isGreaterThan(3000);
    for (int id = 0; id < sites.size(); id++) {
      assertThat(sites.get(id).id()).isEqualTo(id);
      assertThat(sites.get(id).library()).isTrue();
    }
  }

  @Test
  void a_public_call_is_bracketed_and_what_it_does_inside_is_announced() {
    assertThat(Listing.of(FILES.get("java/util/concurrent/locks/ReentrantLock.class"), "unlock"))
        .contains("LibraryHooks.enterCall", "LibraryHooks.leaveCall");
    assertThat(
            Listing.of(
                FILES.get("java/util/concurrent/locks/AbstractQueuedSynchronizer.class"),
                "compareAndSetState"))
        .contains("LibraryHooks.memory", "LibraryHooks.exchanged");
  }

  @Test
  void a_monitor_is_entered_on_what_the_hook_answers() {
    String size = Listing.of(FILES.get("java/util/Vector.class"), "size");
    assertThat(size.replaceAll("sipush \\d+", "sipush #"))
        .isEqualTo(
            """
            catch L0 to L1 at L2
            catch L3 to L4 at L5
            catch L2 to L5 at L5
              aload_0
              sipush #
              invokestatic LibraryHooks.enterCall
            L3:
              aload_0
              dup
              astore_1
              sipush #
              invokestatic LibraryHooks.monitorEnter
              dup
              astore_2
              monitorenter
            L0:
              aload_0
              getfield elementCount
            L1:
              aload_2
              monitorexit
              aload_1
              sipush #
              invokestatic LibraryHooks.monitorExit
            L4:
              sipush #
              invokestatic LibraryHooks.leaveCall
              ireturn
            L2:
              aload_2
              monitorexit
              aload_1
              sipush #
              invokestatic LibraryHooks.monitorExit
              athrow
            L5:
              sipush #
              invokestatic LibraryHooks.leaveCall
              athrow
            """);
  }

  private static String listing(String className, String method) {
    return Listing.of(FILES.get(className + ".class"), method);
  }

  @Test
  void what_blocks_or_asks_the_time_is_led_to_hooks() {
    assertThat(listing("java/util/TimerThread", "mainLoop"))
        .contains("MonitorHooks.await", "Hooks.currentTimeMillis")
        .doesNotContain("Object.wait");
    assertThat(listing("java/util/concurrent/FutureTask", "awaitDone"))
        .contains("Hooks.nanoTime")
        .doesNotContain("System.nanoTime");
    assertThat(listing("java/util/concurrent/ForkJoinPool", "awaitWork"))
        .contains("ThreadHooks.unsafePark")
        .doesNotContain("Unsafe.park");
    assertThat(listing("java/time/Clock", "currentInstant"))
        .contains("ThreadHooks.nanoTimeAdjustment")
        .doesNotContain("VM.getNanoTimeAdjustment");
  }

  @Test
  void loggers_are_made_anew_and_locked_logically() {
    assertThat(listing("java/util/logging/Logger", "getLogger"))
        .contains("Logger.heddle$use", "LibraryHooks.enterCall");
    assertThat(listing("java/util/logging/MemoryHandler", "publish"))
        .contains("LibraryHooks.monitorEnter");
    assertThat(listing("java/util/logging/LogManager", "<init>"))
        .contains("ThreadHooks.addCleaner")
        .doesNotContain("Runtime.addShutdownHook");
  }

  @Test
  void each_execution_may_have_its_own_common_pool() {
    assertThat(listing("java/util/concurrent/ForkJoinPool", "commonPool"))
        .contains("ThreadHooks.commonPool");
    assertThat(listing("java/util/concurrent/CompletableFuture", "defaultExecutor"))
        .contains("ThreadHooks.commonPool");
  }

  @Test
  void loading_and_linking_are_not_under_control() {
    assertThat(listing("java/lang/invoke/MethodHandleNatives", "linkCallSite"))
        .contains("RegionHooks.enterOffstage", "RegionHooks.leaveOffstage");
    assertThat(listing("jdk/internal/util/ReferencedKeyMap", "get"))
        .contains("RegionHooks.enterOffstage");
    assertThat(listing("java/util/concurrent/ThreadLocalRandom", "localInit"))
        .contains("RegionHooks.enterRegion");
  }
}
