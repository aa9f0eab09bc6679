package heddle.engine.program;

import heddle.engine.check.sequential.SequentialObject;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.Operation;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Call;
import java.lang.invoke.MethodHandle;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The sequential specification of a scenario, bound to its class. */
final class Specification implements SequentialObject {
  private static final String PATH = "$.specification";

  private final Execution run;
  private final String name;
  private final MethodHandle constructor;
  private final List<Operation> before;
  private final Binder binder;
  private final Map<Operation, Operation> counterparts = new IdentityHashMap<>();

  private Specification(
      Execution run, String name, MethodHandle constructor, List<Operation> before, Binder binder) {
    this.run = run;
    this.name = name;
    this.constructor = constructor;
    this.before = before;
    this.binder = binder;
  }

  /** Binds a class in place of the class under study. */
  static Specification of(Scenario scenario, Class<?> type, String name, Execution run)
      throws InputProblem {
    Binder binder = new Binder(type);
    MethodHandle constructor;
    try {
      constructor = binder.constructor(scenario.arguments());
    } catch (InputProblem e) {
      constructor = binder.constructor(List.of());
    }
    return new Specification(run, name, constructor, binder.calls(scenario.before(), PATH), binder);
  }

  /** What is called on the class under study has its counterpart here. */
  void bind(List<Call> calls, List<Operation> operations) throws InputProblem {
    for (int i = 0; i < calls.size(); i++) {
      try {
        counterparts.put(operations.get(i), binder.call(calls.get(i), PATH));
      } catch (InputProblem e) {
        throw new InputProblem(PATH, e.getMessage());
      }
    }
  }

  @Override
  public Object make() {
    Aside made =
        run.aside(
            () -> {
              Object object = (Object) constructor.invokeExact();
              for (Operation o : before) {
                o.call(object);
              }
              return object;
            });
    if (made.value() == null) {
      throw new IllegalStateException("the specification cannot be made", made.thrown());
    }
    return made.value();
  }

  @Override
  public Aside call(Object object, Operation operation) {
    Operation counterpart = counterparts.get(operation);
    return run.aside(() -> counterpart.call(object));
  }

  @Override
  public String name() {
    return name;
  }
}
