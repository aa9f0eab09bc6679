package heddle.lab;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a thread does between its operations. */
@State(Scope.Thread)
public class Turn {
  /** How much, in the tokens of {@link Blackhole#consumeCPU}, each of which takes some ns. */
  @Param("0")
  public int pause;

  /** Does it. */
  final void pause() {
    if (pause > 0) {
      Blackhole.consumeCPU(pause);
    }
  }
}
