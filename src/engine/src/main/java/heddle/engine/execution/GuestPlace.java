package heddle.engine.execution;

import heddle.engine.instrument.GuestLoader;

/** Where in the program a stack is, in words. */
public final class GuestPlace {
  private GuestPlace() {}

  /**
   * The call of the library that the program is in and where it made it, {@code
   * java.io.Reader.read, called by guest.Copy.run (line 12)} say; the place alone if it is in its
   * own code; empty if no code of the program is on the stack.
   */
  public static String of(StackTraceElement[] stack) {
    String call = "";
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName() + "." + frame.getMethodName();
      if (isProgram(frame)) {
        String place =
            name + (frame.getLineNumber() > 0 ? " (line " + frame.getLineNumber() + ")" : "");
        return call.isEmpty() ? place : call + ", called by " + place;
      } else if (!frame.getClassName().startsWith("heddle.")) {
        call = name;
      }
    }
    return "";
  }

  /**
   * The engine and the program are in no named module; a loader of the program's may have a name.
   */
  private static boolean isProgram(StackTraceElement frame) {
    return GuestLoader.NAME.equals(frame.getClassLoaderName())
        || frame.getModuleName() == null && !"app".equals(frame.getClassLoaderName());
  }
}
