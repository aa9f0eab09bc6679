package heddle.model.trace;

import java.util.List;

/**
 * A monitor or lock after a step.
 *
 * @param object its id
 * @param owner the number of the thread that owns it, or 0
 * @param holds how often the owner has entered it
 * @param blocked the threads that want to enter, in the order of their coming
 * @param waiting the threads in its wait set, in the order of their coming
 */
public record LockState(
    int object, int owner, int holds, List<Integer> blocked, List<Integer> waiting) {}
