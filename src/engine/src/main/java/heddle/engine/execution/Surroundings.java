package heddle.engine.execution;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import jdk.internal.misc.Unsafe;

/**
 * What a program may change of the virtual machine around it, which is the worker's: standard
 * streams, properties, defaults. Each run finds it as the first did.
 */
final class Surroundings {
  private final PrintStream out = System.out;
  private final PrintStream errors = System.err;
  private final InputStream in = System.in;
  private final Properties properties = System.getProperties();
  private final Map<Object, Object> values = new HashMap<>(properties);
  private final Map<Locale.Category, Locale> locales = new EnumMap<>(Locale.Category.class);
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final Properties security = securityProperties();
  private final Map<Object, Object> securityValues = Map.copyOf(security);
  private boolean touched;

  Surroundings() {
    for (Locale.Category c : Locale.Category.values()) {
      locales.put(c, Locale.getDefault(c));
    }
  }

  /** They have no accessor that lists them. */
  private static Properties securityProperties() {
    Unsafe unsafe = Unsafe.getUnsafe();
    unsafe.ensureClassInitialized(java.security.Security.class);
    try {
      Field f = java.security.Security.class.getDeclaredField("props");
      return (Properties)
          unsafe.getReferenceVolatile(unsafe.staticFieldBase(f), unsafe.staticFieldOffset(f));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK keeps its security properties elsewhere", e);
    }
  }

  /** Another program, which finds its own class path where {@code java} would put it. */
  void classPath(String joined) {
    restore();
    values.put("java.class.path", joined);
    System.setProperty("java.class.path", joined);
  }

  /** The program may change something now. */
  void touched() {
    touched = true;
  }

  /** Puts everything back; between runs. */
  void restore() {
    if (!touched) {
      return;
    }
    touched = false;
    System.setOut(out);
    System.setErr(errors);
    System.setIn(in);
    System.setProperties(properties);
    restore(properties, values);
    restore(security, securityValues);
    Locale.setDefault(locale);
    locales.forEach(Locale::setDefault);
    TimeZone.setDefault(zone);
  }

  private static void restore(Properties now, Map<Object, Object> before) {
    if (!now.equals(before)) {
      now.clear();
      now.putAll(before);
    }
  }
}
