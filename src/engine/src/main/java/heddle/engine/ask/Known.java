package heddle.engine.ask;

import heddle.engine.execution.Shapes;
import heddle.engine.instrument.GuestClassException;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.trace.LocalNames;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a predicate can use: those of the program's classes as far as they have been
 * loaded, and of the threads of its last run.
 *
 * @param subject the class of the object under study
 * @param classes the classes of the program
 * @param threads the names of its threads
 * @param locals the names of local variables
 * @param methods the methods that the scenario can call
 * @param returning the threads of which a call returns something
 */
record Known(
    Class<?> subject,
    List<Class<?>> classes,
    Set<String> threads,
    Set<String> locals,
    Set<String> methods,
    Set<String> returning) {

  static Known of(Program program, LocalNames names) throws InputProblem {
    try {
      Class<?> subject = program.loader().load(program.className());
      List<Class<?>> classes = program.loader().guestClasses();
      Set<String> threads = new LinkedHashSet<>(program.scenario().threads().keySet());
      for (int i = 1; i < program.run().threadCount(); i++) {
        threads.add(program.run().thread(i).thread.getName());
      }
      threads.remove("");
      Set<String> locals = new TreeSet<>();
      classes.forEach(c -> locals.addAll(names.namesIn(c.getName())));
      locals.remove("this");
      Set<String> methods = new TreeSet<>();
      for (Method m : subject.getMethods()) {
        if (m.getDeclaringClass() != Object.class) {
          methods.add(m.getName());
        }
      }
      Set<String> returning = new TreeSet<>();
      program
          .scenario()
          .threads()
          .forEach(
              (name, calls) -> {
                if (calls.stream().anyMatch(c -> returns(subject, c.method()))) {
                  returning.add(name);
                }
              });
      return new Known(subject, classes, threads, locals, methods, returning);
    } catch (GuestClassException e) {
      throw new InputProblem("$.class", e.getMessage());
    }
  }

  private static boolean returns(Class<?> subject, String method) {
    return Arrays.stream(subject.getMethods())
        .anyMatch(m -> m.getName().equals(method) && m.getReturnType() != void.class);
  }

  /** The class of the program of this simple or binary name, or null. */
  Class<?> type(String name) {
    for (Class<?> c : classes) {
      if (c.getSimpleName().equals(name) || c.getName().equals(name)) {
        return c;
      }
    }
    return null;
  }

  /** Whether this is what the object under study may be called: by its class, or its last word. */
  boolean isSubject(String name) {
    String type = subject.getSimpleName();
    String lastWord = type.replaceFirst("^.*(?=\\p{Lu})", "");
    return name.equals("this")
        || !type.isEmpty()
            && (name.equals(Character.toLowerCase(type.charAt(0)) + type.substring(1))
                || name.equals(lastWord.toLowerCase(Locale.ROOT)));
  }

  /** The field of this name in objects of a class, declared by it or above it; or null. */
  static Field field(Class<?> type, String name, boolean statically) {
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name) && Modifier.isStatic(f.getModifiers()) == statically) {
          return f;
        }
      }
    }
    return null;
  }

  /** The field of this name in objects that a variable of this type may refer to; or null. */
  Field fieldIn(Class<?> type, String name) {
    Field own = field(type, name, false);
    if (own != null) {
      return own;
    }
    for (Class<?> c : classes) {
      if (type.isAssignableFrom(c) && field(c, name, false) != null) {
        return field(c, name, false);
      }
    }
    return null;
  }

  /** The names of the fields that objects of a type have. */
  Set<String> fieldsOf(Class<?> type) {
    Set<String> names = new TreeSet<>();
    List<Class<?>> possible = new ArrayList<>(List.of(type));
    classes.stream().filter(type::isAssignableFrom).forEach(possible::add);
    for (Class<?> p : possible) {
      for (Class<?> c = p; c != null && Shapes.isTransparent(c); c = c.getSuperclass()) {
        for (Field f : c.getDeclaredFields()) {
          if (!Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
            names.add(f.getName());
          }
        }
      }
    }
    return names;
  }

  /** The names of the static fields of a class. */
  static Set<String> staticsOf(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Field f : type.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
        names.add(f.getName());
      }
    }
    return names;
  }

  /** Names for a sentence. */
  static String list(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
