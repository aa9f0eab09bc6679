package heddle.client;

import heddle.model.protocol.Protocol.Type;
import heddle.model.reduction.SavedSearch;
import heddle.model.reduction.SharedTree;
import heddle.model.report.Report;
import java.util.function.Consumer;

/** A part of a shared search that a worker explores, or is to. Guarded by its search. */
final class PartTask {
  /** The search that it belongs to: one that starts anew forgets the parts it had. */
  final int epoch;

  final SharedTree.Part part;

  /** From where to go on, and what has been counted in this part until there. */
  String resume;

  /** What has been counted in it until then. */
  SavedSearch counted;

  /** Where its worker listens, or null as long as none has begun. */
  Consumer<Type> worker;

  /** What its worker has told last, or null. */
  Report latest;

  /** Whether its worker has been asked to hand something over, and has not yet. */
  boolean asked;

  /** How many executions its worker may make now. */
  long slice;

  /** How often its worker has died since it last told where it is. */
  int deaths;

  PartTask(int epoch, SharedTree.Part part, String resume, SavedSearch counted) {
    this.epoch = epoch;
    this.part = part;
    this.resume = resume;
    this.counted = counted;
  }

  /** Executions counted in it so far. */
  long executions() {
    return Math.max(counted.executions(), latest == null ? 0 : latest.executions());
  }

  /** Tells its worker something, if there is one. */
  void tell(Type what) {
    if (worker != null) {
      worker.accept(what);
    }
  }
}
