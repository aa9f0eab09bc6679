package heddle.engine.ask;

import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.explore.reduction.Asked;
import heddle.model.predicate.Situation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What the value of a predicate depends on. Steps that may change any of it are dependent on each
 * other for the reduction, so that all runs of a class go through the same values of the predicate,
 * in the same order.
 */
final class Footprint implements Asked {
  private final Execution run;
  private final Positions positions;
  private final Set<String> fields = new HashSet<>();
  private final Set<String> threads = new HashSet<>();
  private final Set<Situation.At> places = new HashSet<>();
  private boolean elements;
  private boolean calls;
  private boolean states;
  private byte[] knownSites = new byte[1024];

  Footprint(Execution run, Positions positions) {
    this.run = run;
    this.positions = positions;
  }

  void dependOnField(String name) {
    fields.add(name);
  }

  void dependOnElements() {
    elements = true;
  }

  void dependOnCalls() {
    calls = true;
  }

  /** Whatever any thread does may matter. */
  void dependOnStates() {
    states = true;
  }

  void dependOnLocals(String thread) {
    threads.add(thread);
  }

  void dependOnPlace(Situation.At place) {
    places.add(place);
  }

  /** Whether every step of every thread may matter, so that nothing can be left out. */
  boolean states() {
    return states;
  }

  /** Whether local variables matter, which only an interpreting worker can read. */
  boolean locals() {
    return !threads.isEmpty();
  }

  @Override
  public boolean field(Fields.Slot slot) {
    return slot.name() == null || fields.contains(slot.name());
  }

  @Override
  public boolean elements() {
    return elements;
  }

  @Override
  public boolean positions() {
    return !places.isEmpty();
  }

  @Override
  public boolean position(int site) {
    if (places.isEmpty() || site < 0) {
      return false;
    }
    if (site >= knownSites.length) {
      knownSites = Arrays.copyOf(knownSites, site * 2);
    }
    if (knownSites[site] == 0) {
      boolean asked = places.stream().anyMatch(p -> positions.isOn(site, p));
      knownSites[site] = (byte) (asked ? 1 : 2);
    }
    return knownSites[site] == 1;
  }

  @Override
  public boolean calls() {
    return calls;
  }

  @Override
  public boolean steps(int thread) {
    return states || !threads.isEmpty() && threads.contains(run.thread(thread).thread.getName());
  }
}
