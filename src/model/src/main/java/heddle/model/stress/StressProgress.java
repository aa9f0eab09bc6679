package heddle.model.stress;

import java.util.List;

/**
 * How far a stress run is.
 *
 * @param done how many virtual machines have ended: each runs one test, compiled in one way
 * @param planned how many there will be; 0 while that is not known
 * @param sentence what happens now
 * @param results what was seen so far, by test
 * @param finished the names of the tests of which all virtual machines have ended
 */
public record StressProgress(
    int done, int planned, String sentence, List<StressResult> results, List<String> finished) {
  public StressProgress {
    results = List.copyOf(results);
    finished = finished == null ? List.of() : List.copyOf(finished);
  }

  /** One of which it is not known what is finished. */
  public StressProgress(int done, int planned, String sentence, List<StressResult> results) {
    this(done, planned, sentence, results, List.of());
  }

  /** How much is done, from 0 to 1. */
  public double fraction() {
    return planned == 0 ? 0 : Math.min(1, (double) done / planned);
  }
}
