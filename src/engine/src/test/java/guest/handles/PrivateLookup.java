package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "a VarHandle of another class's private field")
public class PrivateLookup {
  private static final class Cell {
    private int n;
  }

  private final VarHandle variable;
  private final Cell cell = new Cell();

  public PrivateLookup() throws ReflectiveOperationException {
    variable =
        MethodHandles.privateLookupIn(Cell.class, MethodHandles.lookup())
            .findVarHandle(Cell.class, "n", int.class);
  }

  public void one() throws ReflectiveOperationException {
    increment();
  }

  public void two() throws ReflectiveOperationException {
    increment();
  }

  private void increment() {
    variable.setVolatile(cell, (int) variable.getVolatile(cell) + 1);
  }

  public int end() {
    return cell.n;
  }
}
