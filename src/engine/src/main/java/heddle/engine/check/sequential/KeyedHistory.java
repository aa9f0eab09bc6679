package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Long histories of a set or map: what is done with one key does not depend on others, so that each
 * key's calls are judged alone (Horn and Kroening, "Faster linearizability checking via
 * P-compositionality", FORTE 2015).
 */
final class KeyedHistory {
  private static final Set<String> OF_ONE_KEY =
      Set.of(
          "add",
          "remove",
          "contains",
          "put",
          "get",
          "containsKey",
          "putIfAbsent",
          "getOrDefault",
          "replace");

  /** Keys that are equal only if they are written alike. */
  private static final Pattern KEY = Pattern.compile("-?[0-9]+|\"[A-Za-z0-9 ]*\"");

  private KeyedHistory() {}

  /** Judges a history; null if it is no such history. */
  static Found judge(SequentialObject specification, List<HistoryCall> calls) {
    Object made = specification.make();
    if (!(made instanceof Set<?>) && !(made instanceof Map<?, ?>)) {
      return null;
    }
    Map<String, List<HistoryCall>> byKey = new LinkedHashMap<>();
    for (HistoryCall c : calls) {
      String key = key(c.operation().toString());
      if (key == null) {
        return null;
      }
      List<HistoryCall> same = byKey.computeIfAbsent(key, k -> new ArrayList<>());
      same.add(c.numbered(same.size()));
    }
    CopiedModel model = CopiedModel.of(specification);
    if (model == null) {
      return null;
    }
    for (List<HistoryCall> ofKey : byKey.values()) {
      Found found = new Placement<>(model, ofKey, false).find();
      if (!found.explained()) {
        return found;
      }
    }
    return ValueHistory.explained();
  }

  private static String key(String call) {
    int open = call.indexOf('(');
    String arguments = call.substring(open + 1, call.length() - 1);
    int comma = arguments.indexOf(',');
    String key = comma < 0 ? arguments : arguments.substring(0, comma);
    boolean known = OF_ONE_KEY.contains(call.substring(0, open)) && KEY.matcher(key).matches();
    return known ? key : null;
  }
}
