package heddle.engine.instrument;

/**
 * A rewritten instruction. Its number stands in the bytecode and is what the hooks are told.
 *
 * @param id its number in the {@link SiteTable}
 * @param className the binary name of the class that it is in
 * @param method the method that it is in
 * @param descriptor that method's descriptor
 * @param line the source line, or -1
 * @param kind what it does
 * @param owner the binary name of the class of the field or method that it names
 * @param member the field or method that it names; for {@code VarHandle} and {@code Unsafe} the
 *     access method, so that the memory order is known; empty for arrays and monitors
 * @param memberDescriptor the descriptor of that field or method
 * @param isVolatile whether it names a volatile field
 * @param library whether it is in a class of the JDK
 * @param paces whether it names a field that {@linkplain PacingFields only paces a thread}
 */
public record Site(
    int id,
    String className,
    String method,
    String descriptor,
    int line,
    SiteKind kind,
    String owner,
    String member,
    String memberDescriptor,
    boolean isVolatile,
    boolean library,
    boolean paces) {

  /** The same instruction, of a field that is volatile or not. */
  public Site withVolatile(boolean is) {
    return new Site(
        id,
        className,
        method,
        descriptor,
        line,
        kind,
        owner,
        member,
        memberDescriptor,
        is,
        library,
        paces);
  }

  /** One line of text, without the id, which is the line's number. */
  String toLine() {
    return String.join(
        "\t",
        className,
        method,
        descriptor,
        Integer.toString(line),
        kind.name(),
        owner,
        member,
        memberDescriptor,
        (isVolatile ? "v" : "") + (library ? "l" : "") + (paces ? "p" : ""));
  }

  /** The inverse of {@link #toLine}. */
  static Site ofLine(int id, String text) {
    String[] f = text.split("\t", -1);
    return new Site(
        id,
        f[0],
        f[1],
        f[2],
        Integer.parseInt(f[3]),
        SiteKind.valueOf(f[4]),
        f[5],
        f[6],
        f[7],
        f[8].indexOf('v') >= 0,
        f[8].indexOf('l') >= 0,
        f[8].indexOf('p') >= 0);
  }
}
