package heddle.hooks;

/**
 * One frame of a suspended thread.
 *
 * @param className the binary name of its class
 * @param method its method
 * @param descriptor the method's descriptor
 * @param bytecodeIndex the index of the instruction that it stands on
 * @param line the source line, or -1
 * @param locals by slot: references as they are, primitives as {@code Long} with the raw bits
 * @param primitive by slot: whether the local is a primitive
 */
public record Frame(
    String className,
    String method,
    String descriptor,
    int bytecodeIndex,
    int line,
    Object[] locals,
    boolean[] primitive) {}
