package heddle.peers;

import java.util.ArrayList;
import java.util.List;

/** What all are measured with: a class, what each of its threads calls, and how deep to look. */
enum Workload {
  W1("racy volatile counter, 2 × 3", "RacyCounter", 2, "increment,increment,increment", ""),
  W2("Treiber stack, 2 × (push, push, pop)", "TreiberStack", 2, "push,push,pop", ""),
  W3("Michael-Scott queue, 3 × (enqueue, dequeue)", "MichaelScottQueue", 3, "enqueue,dequeue", ""),
  W4(
      "ReentrantLock counter, 3 × 3",
      "LockedCounter",
      3,
      "increment,increment,increment",
      "java.util.concurrent.locks.*"),
  W5("ordered philosophers, synchronized, 3", "OrderedPhilosophers", 1, "first;second;third", ""),
  W6(
      "the JDK's ConcurrentLinkedQueue, 2 × (offer, poll)",
      "LibraryQueue",
      2,
      "offer,poll",
      "java.util.concurrent.ConcurrentLinkedQueue");

  final String title;
  final String className;

  /** The calls of the threads: {@code push,pop;push,pop}. */
  final String threads;

  /** The library classes that are stepped into, as the peer steps into them; or empty. */
  private final String open;

  Workload(String title, String name, int times, String calls, String open) {
    this.title = title;
    this.className = "heddle.peers.on17." + name;
    this.threads = (calls + ";").repeat(times - 1) + calls;
    this.open = open;
  }

  /** As a scenario whose classes are in this folder. */
  String scenario(String folder) {
    List<String> columns = new ArrayList<>();
    for (String thread : threads.split(";")) {
      String calls = "\"" + thread.replace(",", "()\", \"") + "()\"";
      columns.add("\"T%d\": [%s]".formatted(columns.size() + 1, calls));
    }
    return """
    {
      "heddle": 1, "title": "%s", "class": "%s", "classpath": ["%s"], "open": [%s],
      "threads": {%s},
      "expect": {"verdict": "none"}
    }
    """
        .formatted(
            title,
            className,
            folder.replace("\\", "/"),
            open.isEmpty() ? "" : "\"" + open + "\"",
            String.join(", ", columns));
  }
}
