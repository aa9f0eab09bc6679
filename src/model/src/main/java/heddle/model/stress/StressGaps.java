package heddle.model.stress;

import java.util.List;

/** The broken classes that no stress test runs, and why. Their scenarios show how they fail. */
public final class StressGaps {
  /**
   * Some classes that have no test.
   *
   * @param reason what about them is not for jcstress, after "they"
   * @param classes their simple names
   */
  public record Gap(String reason, List<String> classes) {}

  /** All of them. */
  public static final List<Gap> ALL =
      List.of(
          new Gap(
              "end in a deadlock, in which a test could only wait",
              List.of(
                  "BrokenBarrier",
                  "BrokenClosingTime",
                  "BrokenDiningTable",
                  "BrokenFailureKitchen",
                  "BrokenLateThenKitchen",
                  "BrokenLevelledRooms",
                  "BrokenMonitorDiningTable",
                  "BrokenOffice",
                  "BrokenPhoneBook",
                  "BrokenPooledSum",
                  "BrokenSignal",
                  "BrokenStripedAccounts",
                  "BrokenUnlockedStopLogBook",
                  "BrokenUpgradingCache")),
          new Gap(
              "need three threads, and jcstress runs no more than there are processors",
              List.of("BrokenMailbox", "BrokenPetersonForThree", "BrokenPriorityRover")));

  private StressGaps() {}

  /** A sentence for each reason. */
  public static List<String> sentences() {
    return ALL.stream()
        .map(
            gap ->
                "Without a test here, for they %s: %s."
                    .formatted(gap.reason(), String.join(", ", gap.classes())))
        .toList();
  }
}
