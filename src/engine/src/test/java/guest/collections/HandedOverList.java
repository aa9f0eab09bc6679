package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    reaches = {"3"},
    why = "start and join put the threads in an order, so that nothing is ever at the same time")
public class HandedOverList {
  public int run() throws InterruptedException {
    List<Integer> list = new ArrayList<>();
    list.add(1);
    Thread t = new Thread(() -> list.add(2));
    t.start();
    t.join();
    list.add(3);
    return list.size();
  }
}
