package heddle.engine.program;

import heddle.engine.execution.Operation;
import heddle.model.scenario.Literals;
import heddle.model.scenario.Scenario.Call;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the constructor and the methods that a scenario names, and binds their arguments. */
final class Binder {
  private final Class<?> type;

  Binder(Class<?> type) {
    this.type = type;
  }

  /** In place of a constructor where nothing is called on an object: a program's main, say. */
  static MethodHandle noObject() {
    return MethodHandles.constant(Object.class, null);
  }

  MethodHandle constructor(List<String> literals) throws InputProblem {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw new InputProblem(
          "$.class",
          type.getName()
              + " is abstract and cannot be made: name a class that can be instantiated");
    }
    for (Constructor<?> c : type.getConstructors()) {
      Object[] arguments = Arguments.fit(literals, c.getParameterTypes());
      if (arguments != null) {
        try {
          MethodHandle handle = MethodHandles.lookup().unreflectConstructor(open(c));
          return MethodHandles.insertArguments(handle, 0, arguments)
              .asType(MethodType.methodType(Object.class));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("a constructor that was opened is closed", e);
        }
      }
    }
    throw new InputProblem(
        "$.arguments",
        "%s has no public constructor for (%s); it has %s"
            .formatted(
                type.getName(),
                String.join(", ", literals),
                type.getConstructors().length == 0
                    ? "none"
                    : Arrays.stream(type.getConstructors())
                        .map(c -> parameters(c.getParameterTypes()))
                        .sorted()
                        .collect(Collectors.joining(" and "))));
  }

  private static <T extends java.lang.reflect.AccessibleObject> T open(T member) {
    member.setAccessible(true);
    return member;
  }

  private static String parameters(Class<?>[] types) {
    return Arrays.stream(types)
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  List<Operation> calls(List<Call> calls, String path) throws InputProblem {
    List<Operation> bound = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      bound.add(call(calls.get(i), path + "[" + i + "]"));
    }
    return bound;
  }

  Operation call(Call call, String path) throws InputProblem {
    List<Method> named =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(call.method()) && !m.isBridge())
            .toList();
    for (Method m : named) {
      Object[] arguments = Arguments.fit(call.arguments(), m.getParameterTypes());
      if (arguments != null) {
        return bind(call, m, arguments);
      }
    }
    throw new InputProblem(path, named.isEmpty() ? unknown(call) : misfit(call, named));
  }

  private Operation bind(Call call, Method m, Object[] arguments) {
    try {
      MethodHandle handle = MethodHandles.lookup().unreflect(open(m));
      boolean isStatic = Modifier.isStatic(m.getModifiers());
      handle = MethodHandles.insertArguments(handle, isStatic ? 0 : 1, arguments);
      if (isStatic) {
        handle = MethodHandles.dropArguments(handle, 0, Object.class);
      }
      return new BoundCall(
          call.toString(),
          handle.asType(MethodType.methodType(Object.class, Object.class)),
          m.getReturnType() != void.class,
          !isStatic,
          Arrays.stream(m.getParameterTypes()).allMatch(Class::isPrimitive));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a method that was opened is closed", e);
    }
  }

  private String unknown(Call call) {
    String there =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getDeclaringClass() != Object.class && !m.isBridge())
            .map(Method::getName)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "%s has no public method %s; it has %s"
        .formatted(type.getName(), call.method(), there.isEmpty() ? "none" : there);
  }

  private String misfit(Call call, List<Method> named) {
    return "%s does not fit a public method of %s; there is %s"
        .formatted(
            call,
            type.getName(),
            named.stream()
                .map(m -> m.getName() + parameters(m.getParameterTypes()))
                .sorted()
                .collect(Collectors.joining(" and ")));
  }

  /** The value of a literal, for comparison with what a call returns. */
  static Object literal(String text) {
    return Literals.parse(text);
  }
}
