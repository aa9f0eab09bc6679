package guest.loaders;

import heddle.engine.suite.Expect;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "a class that Lookup.defineClass adds, in every run again: one increment may be lost")
public class DefinedBeside {
  private final Runnable counter;
  private final Class<?> type;

  public DefinedBeside() throws ReflectiveOperationException {
    type = MethodHandles.lookup().defineClass(counter());
    counter = (Runnable) type.getConstructor().newInstance();
  }

  /** A class with {@code public static int count}, which its method {@code run} increments. */
  private static byte[] counter() {
    ClassDesc self = ClassDesc.of("guest.loaders.Generated");
    MethodTypeDesc nothing = ConstantDescs.MTD_void;
    return ClassFile.of()
        .build(
            self,
            c ->
                c.withInterfaceSymbols(ClassDesc.of("java.lang.Runnable"))
                    .withField(
                        "count", ConstantDescs.CD_int, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC)
                    .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        nothing,
                        ClassFile.ACC_PUBLIC,
                        m ->
                            m.aload(0)
                                .invokespecial(
                                    ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, nothing)
                                .return_())
                    .withMethodBody(
                        "run",
                        nothing,
                        ClassFile.ACC_PUBLIC,
                        m ->
                            m.getstatic(self, "count", ConstantDescs.CD_int)
                                .iconst_1()
                                .iadd()
                                .putstatic(self, "count", ConstantDescs.CD_int)
                                .return_()));
  }

  public void one() {
    counter.run();
  }

  public void two() {
    counter.run();
  }

  public int end() throws ReflectiveOperationException {
    return type.getField("count").getInt(null);
  }
}
