package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact code that stands for each kind of instruction in the program's own classes. */
class OpenRewritingTest {
  /** Private methods, unless said otherwise: no bracket for callbacks stands round them. */
  private static byte[] rewritten(String members) throws Exception {
    return new GuestLoader(
            List.of(GuestCompiler.compile("C", "class C { " + members + " }")), new SiteTable())
        .rewritten("C");
  }

  private static String m(String members) throws Exception {
    return Listing.of(rewritten(members), "m");
  }

  @Test
  void a_field_is_announced_and_the_value_read_passes_through_the_hook() throws Exception {
    assertThat(m("String s; private String m() { return s; }"))
        .isEqualTo(
            """
              aload_0
              dup
              iconst_0
              invokestatic Hooks.field
              getfield s
              invokestatic Hooks.read
              checkcast String
              areturn
            """);
  }

  @Test
  void a_store_tells_the_old_value_and_the_new_one() throws Exception {
    assertThat(m("static volatile long v; private static void m(long x) { v = x; }"))
        .isEqualTo(
            """
              invokestatic C.heddle$use
              lload_0
              lstore_2
              aconst_null
              iconst_0
              invokestatic Hooks.field
              getstatic v
              lload_2
              invokestatic Hooks.write
              lload_2
              putstatic v
              return
            """);
  }

  @Test
  void an_element_is_stored_after_its_old_value_was_read() throws Exception {
    assertThat(m("private void m(int[] a) { a[1] = 7; }"))
        .isEqualTo(
            """
              aload_1
              iconst_1
              bipush 7
              istore_2
              dup2
              iconst_0
              invokestatic Hooks.element
              dup2
              iaload
              iload_2
              invokestatic Hooks.write
              iload_2
              iastore
              return
            """);
  }

  @Test
  void a_reference_from_an_array_is_put_there_for_the_load() throws Exception {
    assertThat(m("private Object m(String[] a) { return a[0]; }"))
        .isEqualTo(
            """
              aload_1
              iconst_0
              dup2
              iconst_0
              invokestatic Hooks.element
              dup2
              invokestatic Hooks.present
              aaload
              invokestatic Hooks.restore
              areturn
            """);
  }

  @Test
  void final_fields_stay() throws Exception {
    assertThat(
            m(
                "final int f = hashCode(); static final Object G = null; private Object m() {"
                    + " return f > 0 ? G : null; }"))
        .isEqualTo(
            """
              aload_0
              getfield f
              ifle L0
              getstatic G
              goto L1
            L0:
              aconst_null
            L1:
              areturn
            """);
  }

  @Test
  void arguments_of_a_VarHandle_are_kept_for_the_hooks() throws Exception {
    assertThat(
            m(
                "private boolean m(java.lang.invoke.VarHandle v) { return v.compareAndSet(this, 1,"
                    + " 2); }"))
        .isEqualTo(
            """
              aload_1
              aload_0
              iconst_1
              iconst_2
              istore_2
              istore_3
              astore 4
              dup
              aload 4
              iconst_m1
              iconst_0
              invokestatic Hooks.variable
              aload 4
              iload_3
              iload_2
              invokevirtual VarHandle.compareAndSet
              iload_3
              iload_2
              invokestatic Hooks.exchanged
              ireturn
            """);
  }

  @Test
  void the_hook_of_a_monitor_s_exit_is_outside_of_what_the_handler_catches() throws Exception {
    assertThat(m("private int m() { synchronized (this) { return 1; } }"))
        .isEqualTo(
            """
            catch L0 to L1 at L2
            catch L2 to L3 at L2
              aload_0
              dup
              astore_1
              iconst_0
              invokestatic MonitorHooks.monitorEnter
            L0:
              iconst_1
              aload_1
            L1:
              iconst_1
              invokestatic MonitorHooks.monitorExit
              ireturn
            L2:
              astore_2
              aload_1
            L3:
              iconst_2
              invokestatic MonitorHooks.monitorExit
              aload_2
              athrow
            """);
  }

  @Test
  void a_synchronized_method_leaves_its_monitor_once_on_each_way_out() throws Exception {
    assertThat(m("private synchronized void m() { if (hashCode() == 0) return; }"))
        .isEqualTo(
            """
            catch L0 to L1 at L2
              aload_0
              dup
              astore_1
              iconst_0
              invokestatic MonitorHooks.monitorEnter
            L0:
              aload_0
              invokestatic RoundHooks.outside
              invokevirtual Object.hashCode
              ifne L3
            L1:
              aload_1
              iconst_1
              invokestatic MonitorHooks.monitorExit
              return
            L3:
              aload_1
              iconst_2
              invokestatic MonitorHooks.monitorExit
              return
            L2:
              aload_1
              iconst_3
              invokestatic MonitorHooks.monitorExit
              athrow
            """);
  }

  @Test
  void wait_and_notify_are_led_to_hooks() throws Exception {
    assertThat(m("private void m() throws Exception { wait(); notifyAll(); }"))
        .isEqualTo(
            """
              aload_0
              iconst_0
              invokestatic MonitorHooks.await
              aload_0
              iconst_1
              invokestatic MonitorHooks.notifyAll
              return
            """);
  }

  @Test
  void a_backward_branch_costs_fuel_and_a_round_begins_with_the_variables() throws Exception {
    assertThat(m("private void m(int i) { while (i > 0) i--; }"))
        .isEqualTo(
            """
              iconst_0
              istore_2
              aconst_null
              astore_3
            L0:
              getstatic followed
              ifeq L1
              getstatic stepped
              ifeq L1
              aload_0
              invokestatic RoundHooks.local
              iload_1
              i2l
              invokestatic RoundHooks.local
              aload_3
              iload_2
              invokestatic RoundHooks.round
              astore_3
            L1:
              iconst_0
              istore_2
              iload_1
              ifle L2
              iinc
              iconst_1
              istore_2
              invokestatic RoundHooks.loop
              goto L0
            L2:
              return
            """);
  }

  @Test
  void a_quiet_call_ends_before_the_method_s_own_handler_runs() throws Exception {
    assertThat(m("private void m() { try { System.runFinalization(); } catch (Error e) { } }"))
        .isEqualTo(
            """
            catch L0 to L1 at L2
            catch L3 to L4 at L5
            L3:
              invokestatic RegionHooks.enterQuiet
            L0:
              invokestatic System.runFinalization
            L1:
              invokestatic RegionHooks.leaveQuiet
              goto L4
            L2:
              invokestatic RegionHooks.leaveQuiet
              athrow
            L4:
              goto L6
            L5:
              astore_1
            L6:
              return
            """);
  }

  @Test
  void a_method_that_the_JDK_may_call_back_lifts_the_silence() throws Exception {
    assertThat(m("public int m() { return 1; }"))
        .isEqualTo(
            """
            catch L0 to L1 at L2
              invokestatic RegionHooks.enterOpen
              istore_1
            L0:
              iconst_1
            L1:
              iload_1
              invokestatic RegionHooks.leaveOpen
              ireturn
            L2:
              iload_1
              invokestatic RegionHooks.leaveOpen
              athrow
            """);
  }

  @Test
  void a_native_method_escapes() throws Exception {
    assertThat(m("private native int n(); private int m() { return n(); }"))
        .isEqualTo(
            """
              aload_0
              iconst_0
              invokestatic Hooks.escape
              invokevirtual C.n
              ireturn
            """);
  }

  @Test
  void a_method_reference_leads_to_an_added_method() throws Exception {
    byte[] c = rewritten("private Runnable m(Object o) { return o::notify; }");
    assertThat(Listing.of(c, "heddle$notify$0"))
        .isEqualTo(
            """
              aload_0
              iconst_0
              invokestatic MonitorHooks.notifyOne
              return
            """);
  }

  @Test
  void a_constructor_s_early_store_has_no_hook() throws Exception {
    byte[] c = rewritten("int early; int late; C() { early = 1; super(); late = 2; }");
    assertThat(Listing.of(c, "<init>"))
        .startsWith(
            "  aload_0\n  iconst_1\n  putfield early\n  aload_0\n  invokespecial Object.<init>")
        .contains("Hooks.write");
  }

  @Test
  void an_initializer_that_the_JVM_runs_is_silent_and_has_no_hooks_of_accesses() throws Exception {
    byte[] c = rewritten("static final int N; static { int n = 5; N = n; }");
    assertThat(Listing.of(c, "<clinit>"))
        .contains("RegionHooks.enterRegion", "RegionHooks.leaveRegion", "putstatic N")
        .doesNotContain("Hooks.field");
  }

  @Test
  void an_initializer_that_runs_anew_is_a_method_like_any_other() throws Exception {
    byte[] c = rewritten("static int n; static { n = 5; }");
    assertThat(Listing.of(c, Initializer.BODY))
        .contains("Hooks.field", "putstatic n")
        .doesNotContain("RegionHooks.enterRegion");
  }

  @Test
  void a_huge_method_keeps_its_accesses_and_is_counted() throws Exception {
    byte[] c = rewritten("int n; private void m() { " + "n++; ".repeat(2_000) + "}");
    assertThat(Listing.of(c, "m")).startsWith("  iconst_0\n  invokestatic Hooks.escape\n  aload_0");
    assertThat(Listing.of(c, "m")).doesNotContain("Hooks.field");
  }

  @Test
  void a_long_method_just_below_that_still_fits() throws Exception {
    byte[] c = rewritten("int n; private void m(byte[] a) { " + "a[0]=a[0]; ".repeat(1_100) + "}");
    assertThat(Listing.of(c, "m")).contains("Hooks.element");
  }

  @Test
  void the_table_of_a_switch_over_an_enum_is_no_data_of_the_program() throws Exception {
    String m =
        m(
            "private int m(java.util.concurrent.TimeUnit u, int[] a) {"
                + " return switch (u) { case DAYS -> a[0]; default -> 2; }; }");
    assertThat(m).contains("$SwitchMap$").containsOnlyOnce("Hooks.element");
  }
}
