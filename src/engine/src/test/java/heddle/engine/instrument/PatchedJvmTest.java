package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.instrument.fixture.Everyday;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are not under control run with the patch as they run without. */
class PatchedJvmTest {
  private static final String MEMORY =
      """
      import java.lang.reflect.Field;
      import sun.misc.Unsafe;

      @SuppressWarnings("removal")
      public class Memory {
        int i;
        long j;
        Object l;

        public static Object run() throws Exception {
          Field field = Unsafe.class.getDeclaredField("theUnsafe");
          field.setAccessible(true);
          Unsafe unsafe = (Unsafe) field.get(null);
          long i = unsafe.objectFieldOffset(Memory.class.getDeclaredField("i"));
          long j = unsafe.objectFieldOffset(Memory.class.getDeclaredField("j"));
          long l = unsafe.objectFieldOffset(Memory.class.getDeclaredField("l"));
          Memory o = new Memory();
          unsafe.putInt(o, i, 1);
          boolean won = unsafe.compareAndSwapInt(o, i, 1, 2);
          int before = unsafe.getAndAddInt(o, i, 3);
          unsafe.putOrderedLong(o, j, 4);
          unsafe.putObjectVolatile(o, l, "text");
          boolean lost = unsafe.compareAndSwapObject(o, l, "other", null);
          return won + " " + before + " " + lost + unsafe.getObjectVolatile(o, l)
              + unsafe.getInt(o, i);
        }
      }
      """;

  private static String run(String option, boolean patched) throws Exception {
    Path classes =
        Path.of(Everyday.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return FixtureJvm.run(
        patched ? FixtureJvm.patched() : FixtureJvm.plain(),
        option,
        FixtureMain.class.getName(),
        "uncontrolled",
        classes.toString(),
        Everyday.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmixed", "-Xint", "-XX:TieredStopAtLevel=1", "-Xshare:auto"})
  void a_program_prints_the_same(String option) throws Exception {
    String plain = run(option, false);
    assertThat(plain).contains("4004").contains("timer true");
    assertThat(run(option, true)).isEqualTo(plain);
  }

  @Test
  void unsafe_memory_is_announced() throws Exception {
    Path folder = GuestCompiler.compile("Memory", MEMORY, "-XDignore.symbol.file", "-nowarn");
    String output =
        FixtureJvm.run(
            FixtureJvm.patched("--sun-misc-unsafe-memory-access=allow"),
            FixtureMain.class.getName(),
            "controlled",
            folder.toString(),
            "Memory");
    assertThat(output)
        .isEqualTo(
            """
            == Memory
            MEMORY_WRITE Unsafe.putInt of Memory -> 1
            MEMORY_CAS Unsafe.compareAndSwapInt of Memory 1 => 2 won
            MEMORY_UPDATE Unsafe.getAndAddInt of Memory done
            MEMORY_WRITE Unsafe.putOrderedLong of Memory -> 4L
            MEMORY_WRITE Unsafe.putObjectVolatile of Memory -> "text"
            MEMORY_CAS Unsafe.compareAndSwapObject of Memory "other" => null lost
            MEMORY_READ Unsafe.getObjectVolatile of Memory is "text"
            MEMORY_READ Unsafe.getInt of Memory is 5
            result: true 2 falsetext5
            """);
  }
}
