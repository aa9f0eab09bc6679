package guest.library;

import heddle.engine.suite.Expect;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A set that the library has made gets to the other thread inside a queue of the library. */
@Expect(
    reaches = {"0, false", "0, true", "1, true"},
    proved = true,
    why = "who finds the set in the queue adds to it, before its size is asked for or behind that")
public class HandedOverInAQueue {
  private final ConcurrentLinkedQueue<Set<Integer>> queue = new ConcurrentLinkedQueue<>();

  public int one() {
    Set<Integer> set = ConcurrentHashMap.newKeySet();
    queue.offer(set);
    return set.size();
  }

  public boolean two() {
    Set<Integer> set = queue.poll();
    return set != null && set.add(1);
  }
}
