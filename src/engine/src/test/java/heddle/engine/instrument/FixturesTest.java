package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.instrument.fixture.Arrays;
import heddle.engine.instrument.fixture.Atomics;
import heddle.engine.instrument.fixture.ClosedCalls;
import heddle.engine.instrument.fixture.Constructors;
import heddle.engine.instrument.fixture.Escapes;
import heddle.engine.instrument.fixture.Handles;
import heddle.engine.instrument.fixture.Initializer;
import heddle.engine.instrument.fixture.Monitors;
import heddle.engine.instrument.fixture.PlainFields;
import heddle.engine.instrument.fixture.Quiet;
import heddle.engine.instrument.fixture.Threads;
import heddle.engine.instrument.fixture.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runs the fixtures in three JVMs: rewritten under a controller that prints what it is told, as
 * they are with the patched JDK but without a controller, and as they are with the JDK itself.
 */
class FixturesTest {
  private static final List<Class<?>> FIXTURES =
      List.of(
          PlainFields.class,
          Constructors.class,
          Arrays.class,
          Handles.class,
          Atomics.class,
          Monitors.class,
          ClosedCalls.class,
          Initializer.class,
          Escapes.class,
          Quiet.class,
          Threads.class);

  private static Map<String, String> controlled;
  private static Map<String, String> uncontrolled;
  private static Map<String, String> plain;

  @BeforeAll
  static void run() throws Exception {
    // Without a controller nobody would wake Waiting.
    List<Class<?>> all = new ArrayList<>(FIXTURES);
    all.add(Waiting.class);
    controlled = run(FixtureJvm.patched(), "controlled", all);
    uncontrolled = run(FixtureJvm.patched(), "uncontrolled", FIXTURES);
    plain = run(FixtureJvm.plain(), "uncontrolled", FIXTURES);
  }

  private static Map<String, String> run(List<String> command, String how, List<Class<?>> fixtures)
      throws Exception {
    Path classes =
        Path.of(PlainFields.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> arguments =
        Stream.concat(
                Stream.of(FixtureMain.class.getName(), how, classes.toString()),
                fixtures.stream().map(Class::getName))
            .toList();
    return FixtureJvm.byFixture(FixtureJvm.run(command, arguments.toArray(String[]::new)));
  }

  private static String events(Class<?> fixture) {
    return controlled.get(fixture.getName());
  }

  @Test
  void results_are_the_same_with_and_without_patch_and_controller() {
    assertThat(plain).hasSize(FIXTURES.size());
    assertThat(uncontrolled).isEqualTo(plain);
    for (String fixture : plain.keySet()) {
      assertThat(controlled.get(fixture)).endsWith(plain.get(fixture));
    }
  }

  @Test
  void fields_of_every_type() {
    assertThat(events(PlainFields.class))
        .isEqualTo(
            """
            FIELD_WRITE PlainFields.z 0 -> 1
            FIELD_WRITE PlainFields.b 0 -> -1
            FIELD_WRITE PlainFields.s 0 -> -2
            FIELD_WRITE PlainFields.c 0 -> 99
            FIELD_WRITE PlainFields.i 0 -> 3
            FIELD_WRITE PlainFields.j 0L -> 4398046511104L
            FIELD_WRITE PlainFields.f 0.0f -> 5.5f
            FIELD_WRITE PlainFields.d 0.0d -> 6.5d
            FIELD_WRITE PlainFields.l null -> "text"
            FIELD_WRITE PlainFields.a null -> int[]
            FIELD_READ PlainFields.v volatile is 0L
            FIELD_WRITE PlainFields.v volatile 0L -> 1L
            FIELD_READ PlainFields.z is 1
            STATIC_WRITE PlainFields.sz 0 -> 0
            STATIC_READ PlainFields.si is 0
            FIELD_READ PlainFields.i is 3
            STATIC_WRITE PlainFields.si 0 -> 3
            FIELD_READ PlainFields.j is 4398046511104L
            FIELD_READ PlainFields.v volatile is 1L
            STATIC_WRITE PlainFields.sj 0L -> 4398046511105L
            FIELD_READ PlainFields.d is 6.5d
            FIELD_READ PlainFields.f is 5.5f
            STATIC_WRITE PlainFields.sd 0.0d -> 35.75d
            FIELD_READ PlainFields.l is "text"
            FIELD_READ PlainFields.a is int[]
            STATIC_WRITE PlainFields.sl null -> "text1"
            FIELD_READ PlainFields.b is -1
            FIELD_READ PlainFields.s is -2
            FIELD_READ PlainFields.c is 99
            STATIC_READ PlainFields.sj is 4398046511105L
            STATIC_READ PlainFields.sd is 35.75d
            STATIC_READ PlainFields.sl is "text1"
            STATIC_READ PlainFields.sz is 0
            STATIC_READ PlainFields.si is 3
            result: 4.39804651124375E12text1false3
            """);
  }

  @Test
  void constructors() {
    assertThat(events(Constructors.class))
        .isEqualTo(
            """
            FIELD_WRITE Constructors$Base.x 0 -> 5
            FIELD_READ Constructors$Base.x is 5
            FIELD_READ Constructors$Base.x is 5
            FIELD_WRITE Constructors$Base.x 0 -> 5
            FIELD_READ Constructors$Base.x is 5
            FIELD_WRITE Constructors$Base.x 0 -> 10
            FIELD_READ Constructors$Base.x is 5
            FIELD_WRITE Constructors$Derived.y 0 -> 5
            FIELD_READ Constructors$Derived.y is 5
            FIELD_WRITE Constructors$Derived.y 5 -> 6
            FIELD_READ Constructors$Derived.x is 10
            FIELD_READ Constructors$Derived.y is 6
            FIELD_READ Constructors$Derived.early is 9
            result: 10 6 9
            """);
  }

  @Test
  void elements_of_every_type() {
    assertThat(events(Arrays.class))
        .isEqualTo(
            """
            ARRAY_WRITE boolean[][0] 0 -> 0
            ARRAY_WRITE byte[][0] 0 -> 1
            ARRAY_WRITE short[][0] 0 -> 2
            ARRAY_WRITE char[][0] 0 -> 99
            ARRAY_WRITE int[][0] 0 -> 4
            ARRAY_WRITE long[][0] 0L -> 5L
            ARRAY_WRITE float[][0] 0.0f -> 6.0f
            ARRAY_WRITE double[][0] 0.0d -> 7.0d
            ARRAY_WRITE String[][0] null -> "a"
            ARRAY_WRITE String[][][0] null -> String[]
            ARRAY_WRITE String[][][1] null -> null
            ARRAY_WRITE boolean[][0] 0 -> 1
            ARRAY_READ byte[][0] is 1
            ARRAY_WRITE byte[][0] 1 -> 0
            ARRAY_READ short[][0] is 2
            ARRAY_WRITE short[][0] 2 -> 4
            ARRAY_READ char[][0] is 99
            ARRAY_WRITE char[][0] 99 -> 100
            ARRAY_READ int[][0] is 4
            ARRAY_WRITE int[][0] 4 -> 16
            ARRAY_READ long[][0] is 5L
            ARRAY_WRITE long[][0] 5L -> 10L
            ARRAY_READ float[][0] is 6.0f
            ARRAY_WRITE float[][0] 6.0f -> 1.5f
            ARRAY_READ float[][0] is 1.5f
            ARRAY_WRITE double[][0] 7.0d -> 1.5d
            ARRAY_READ String[][][0] is String[]
            ARRAY_READ String[][][0] is String[]
            ARRAY_READ String[][0] is "a"
            ARRAY_WRITE String[][0] "a" -> "ab"
            ARRAY_READ boolean[][0] is 1
            ARRAY_READ byte[][0] is 0
            ARRAY_READ short[][0] is 4
            ARRAY_READ char[][0] is 100
            ARRAY_READ int[][0] is 16
            ARRAY_READ long[][0] is 10L
            ARRAY_READ float[][0] is 1.5f
            ARRAY_READ double[][0] is 1.5d
            ARRAY_READ String[][][0] is String[]
            ARRAY_READ String[][0] is "ab"
            ARRAY_WRITE String[][][0] String[] -> "no array"
            result: true04d16101.51.5ab null null bounds bounds store
            """);
  }

  @Test
  void access_through_handles() {
    assertThat(events(Handles.class))
        .isEqualTo(
            """
            VARIABLE_WRITE VarHandle.setVolatile of Handles -> 1
            VARIABLE_CAS VarHandle.compareAndSet of Handles 1 => 0 won
            VARIABLE_WRITE VarHandle.set of Handles -> 1
            VARIABLE_WRITE VarHandle.setRelease of Handles -> 2
            VARIABLE_WRITE VarHandle.setOpaque of Handles -> 99
            VARIABLE_WRITE VarHandle.setVolatile of Handles -> 3
            VARIABLE_UPDATE VarHandle.getAndAdd of Handles done
            VARIABLE_UPDATE VarHandle.compareAndExchange of Handles done
            VARIABLE_WRITE VarHandle.setVolatile of Handles -> 1.5f
            VARIABLE_WEAK_CAS VarHandle.weakCompareAndSetAcquire of Handles 1.0f => 2.0f lost
            VARIABLE_CAS VarHandle.compareAndSet of Handles 0.0d => 2.5d won
            VARIABLE_WRITE VarHandle.setVolatile of Handles -> "old"
            VARIABLE_UPDATE VarHandle.getAndSet of Handles done
            VARIABLE_READ VarHandle.getAcquire of Handles is "new"
            VARIABLE_READ VarHandle.get of Handles is 1
            VARIABLE_READ VarHandle.get of Handles is 2
            VARIABLE_READ VarHandle.getOpaque of Handles is 99
            VARIABLE_READ VarHandle.getVolatile of Handles is 5
            VARIABLE_READ VarHandle.getVolatile of Handles is 8L
            VARIABLE_READ VarHandle.getVolatile of Handles is 2.5d
            VARIABLE_READ VarHandle.getVolatile of Handles is 0
            VARIABLE_WRITE VarHandle.setVolatile of null -> 4
            ARRAY_WRITE int[][0] 0 -> 1
            ARRAY_WRITE int[][1] 0 -> 2
            ARRAY_WRITE String[][0] null -> "x"
            ARRAY_WRITE String[][1] null -> null
            VARIABLE_UPDATE VarHandle.getAndAdd of int[][1] done
            VARIABLE_CAS VarHandle.compareAndSet of String[][1] null => "y" won
            VARIABLE_READ VarHandle.getVolatile of null is 4
            VARIABLE_READ VarHandle.getVolatile of int[][1] is 7
            VARIABLE_READ VarHandle.getVolatile of String[][1] is "y"
            VARIABLE_READ VarHandle.getVolatile of Handles done
            VARIABLE_UPDATE VarHandle.getAndAdd of Handles done
            VARIABLE_CAS VarHandle.compareAndSet of Handles 0L => 5L won
            VARIABLE_CAS VarHandle.compareAndSet of Handles 1 => 7 won
            VARIABLE_WRITE VarHandle.setVolatile of Handles -> null
            VARIABLE_CAS VarHandle.compareAndSet of Handles null => "set" won
            VARIABLE_READ VarHandle.getVolatile of Handles is "set"
            FIELD_READ Handles.i is 7
            result: truefalse30oldnew12c582.5false 11ybounds truetruetruesetnull7
            """);
  }

  @Test
  void the_inside_of_atomic_classes() {
    assertThat(events(Atomics.class))
        .isEqualTo(
            """
            FIELD_READ AtomicInteger.value volatile is 1
            MEMORY_UPDATE Unsafe.getAndAddInt of 1 done
            FIELD_READ AtomicInteger.value volatile is 2
            FIELD_READ AtomicInteger.value volatile is 2
            MEMORY_WEAK_CAS Unsafe.weakCompareAndSetInt of 2 2 => 20 won
            FIELD_READ AtomicInteger.value volatile is 20
            FIELD_READ AtomicLong.value volatile is 0L
            MEMORY_WRITE Unsafe.putLongVolatile of 0 -> 20L
            VARIABLE_CAS VarHandle.compareAndSet of AtomicBoolean 0 => 1 won
            FIELD_READ AtomicReference.value volatile is "a"
            VARIABLE_WEAK_CAS VarHandle.weakCompareAndSet of AtomicReference "a" => "ab" won
            FIELD_READ AtomicInteger.value volatile is 20
            FIELD_READ AtomicLong.value volatile is 20L
            FIELD_READ AtomicBoolean.value volatile is 1
            FIELD_READ AtomicReference.value volatile is "ab"
            VARIABLE_UPDATE VarHandle.getAndAdd of int[][1] done
            FIELD_READ AtomicStampedReference.pair volatile is AtomicStampedReference$Pair
            VARIABLE_CAS VarHandle.compareAndSet of AtomicStampedReference AtomicStampedReference$Pair => AtomicStampedReference$Pair won
            MEMORY_UPDATE Unsafe.getAndAddInt of Atomics done
            MEMORY_WRITE Unsafe.putReferenceVolatile of Atomics -> "t"
            VARIABLE_READ VarHandle.getVolatile of int[][0] is 0
            VARIABLE_READ VarHandle.getVolatile of int[][1] is 1
            FIELD_READ Atomics.count volatile is 1
            FIELD_READ Atomics.text volatile is "t"
            result: 20 20 true ab [0, 1] true 1t
            """);
  }

  @Test
  void monitors_left_in_every_way() {
    assertThat(events(Monitors.class))
        .isEqualTo(
            """
            MONITOR_ENTER Monitors
            MONITOR_EXIT Monitors
            MONITOR_ENTER Monitors
            MONITOR_ENTER Object
            MONITOR_EXIT Object
            MONITOR_EXIT Monitors
            MONITOR_ENTER Monitors
            MONITOR_EXIT Monitors
            MONITOR_ENTER Monitors
            MONITOR_ENTER Object
            MONITOR_EXIT Object
            MONITOR_EXIT Monitors
            MONITOR_ENTER Class
            MONITOR_EXIT Class
            MONITOR_ENTER Object
            MONITOR_EXIT Object
            MONITOR_ENTER Object
            MONITOR_EXIT Object
            MONITOR_ENTER Object
            MONITOR_EXIT Object
            result: wholenestednull12302
            """);
  }

  @Test
  void calls_of_concurrent_classes_and_callbacks_from_inside_them() {
    assertThat(events(ClosedCalls.class))
        .isEqualTo(
            """
            CALL ReentrantLock.lock {
            }
            CALL ReentrantLock.unlock {
            }
            CALL ReentrantLock.unlock {
            }
            FIELD_WRITE AtomicInteger.value volatile 0 -> 1
            CALL ConcurrentHashMap.computeIfAbsent {
            FIELD_READ AtomicInteger.value volatile is 1
            MEMORY_UPDATE Unsafe.getAndAddInt of 1 done
            }
            CALL ConcurrentHashMap.merge {
            }
            CALL ConcurrentHashMap.computeIfAbsent {
            FIELD_READ AtomicInteger.value volatile is 2
            MEMORY_UPDATE Unsafe.getAndAddInt of 2 done
            }
            CALL ConcurrentLinkedQueue.add {
            }
            CALL ConcurrentLinkedQueue.iterator {
            }
            CALL ConcurrentLinkedQueue$Itr.hasNext {
            }
            CALL ConcurrentLinkedQueue$Itr.next {
            }
            FIELD_READ AtomicInteger.value volatile is 3
            MEMORY_UPDATE Unsafe.getAndAddInt of 3 done
            CALL ConcurrentLinkedQueue$Itr.hasNext {
            }
            CALL FutureTask.run {
            FIELD_READ ClosedCalls.x is 0
            FIELD_WRITE ClosedCalls.x 0 -> 1
            }
            CALL CountDownLatch.countDown {
            }
            CALL ConcurrentHashMap.get {
            }
            CALL ConcurrentLinkedQueue.poll {
            }
            CALL FutureTask.get {
            }
            FIELD_READ AtomicInteger.value volatile is 4
            result: 7q14
            """);
  }

  @Test
  void a_class_initializer_is_silent() {
    assertThat(events(Initializer.class))
        .isEqualTo(
            """
            ARRAY_READ int[][4] is 16
            STATIC_READ Initializer$Table.size is 5
            result: 21
            """);
  }

  @Test
  void what_escapes() {
    assertThat(events(Escapes.class))
        .isEqualTo(
            """
            FIELD_WRITE Escapes.x 0 -> 1
            VARIABLE_WRITE Field.setInt of Escapes done
            ESCAPE Escapes.missing
            result: 2
            """);
  }

  @Test
  void waiting_notifying_clocks_and_references_to_them() {
    assertThat(events(Waiting.class))
        .isEqualTo(
            """
            MONITOR_ENTER Waiting
            WAIT Object.wait Waiting 0 ms 0 ns
            WAIT Object.wait Waiting 1 ms 0 ns
            WAIT Object.wait Waiting 2 ms 3 ns
            NOTIFY Object.notify Waiting
            NOTIFY_ALL Object.notifyAll Waiting
            NOTIFY_ALL Object.notifyAll Waiting
            NOTIFY Object.notify Waiting
            WAIT Object.wait Waiting 0 ms 0 ns
            WAIT Object.wait Waiting 4 ms 5 ns
            MONITOR_EXIT Waiting
            holdsLock Waiting
            result: true 1 2
            """);
  }

  @Test
  void quiet_calls_and_what_they_call_back() {
    assertThat(events(Quiet.class))
        .isEqualTo(
            """
            FIELD_READ AtomicInteger.value volatile is 0
            MEMORY_UPDATE Unsafe.getAndAddInt of 0 done
            CALL Semaphore.acquire {
            }
            CALL Random.nextInt {
            }
            MONITOR_ENTER ByteArrayOutputStream
            MONITOR_EXIT ByteArrayOutputStream
            FIELD_READ AtomicInteger.value volatile is 1
            ARRAY_WRITE Object[][0] null -> 1
            result: shown 1 1 empty key negative 7
            """);
  }

  @Test
  void threads_and_parking() {
    assertThat(events(Threads.class))
        .isEqualTo(
            """
            state main
            start worker
            join worker 50000
            join worker 0
            sleep 1
            yield
            unpark main
            park "blocker"
            park null for 1
            park "blocker" until 1
            interrupt main
            FIELD_READ Thread.interrupted volatile is 1
            FIELD_READ Thread.interrupted volatile is 1
            FIELD_WRITE Thread.interrupted volatile 1 -> 0
            CALL Thread.isAlive {
            alive worker
            }
            CALL Thread.getState {
            state worker
            }
            result: started twice, negative time false TERMINATED true
            """);
  }
}
