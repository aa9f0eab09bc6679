package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    executions = 10,
    why = "hash codes of objects, and so their order in tables, are the run's own")
public class OrderOfObjects {
  private record Named(Object key, String name) {}

  public String one() {
    Named[] all = new Named[12];
    Set<Object> set = new HashSet<>();
    Map<Object, Object> identities = new IdentityHashMap<>();
    Map<Object, Object> concurrent = new ConcurrentHashMap<>();
    for (int i = 0; i < all.length; i++) {
      all[i] = new Named(new Object(), "n" + i);
      set.add(all[i].key());
      identities.put(all[i].key(), i);
      concurrent.put(all[i].key(), i);
    }
    return names(all, set) + "; " + identities.values() + "; " + concurrent.values();
  }

  private static String names(Named[] all, Set<Object> keys) {
    StringBuilder names = new StringBuilder();
    for (Object key : keys) {
      for (Named n : all) {
        names.append(n.key() == key ? n.name() : "");
      }
    }
    return names.toString();
  }
}
