package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Calls of the library that read arrays of the program, or fill them: {@code new String(chars)},
 * digests, checksums, streams. They get a copy that was read element by element, or that will be
 * stored so; but only where threads were seen to race on such an array, as with collections.
 */
final class ArrayArgumentRule implements Rule {
  private static final Set<String> READS =
      Set.of(
          "java/io/ByteArrayInputStream.<init>",
          "java/io/BufferedOutputStream.write",
          "java/io/ByteArrayOutputStream.write",
          "java/io/CharArrayReader.<init>",
          "java/io/DataOutputStream.write",
          "java/io/FileOutputStream.write",
          "java/io/PipedOutputStream.write",
          "java/io/PrintStream.print",
          "java/io/PrintStream.println",
          "java/io/PrintStream.write",
          "java/lang/String.<init>",
          "java/lang/String.copyValueOf",
          "java/lang/String.valueOf",
          "java/lang/StringBuffer.append",
          "java/lang/StringBuilder.append",
          "java/math/BigInteger.<init>",
          "java/nio/ByteBuffer.put",
          "java/nio/CharBuffer.put",
          "java/security/MessageDigest.digest",
          "java/security/MessageDigest.isEqual",
          "java/security/MessageDigest.update",
          "java/security/Signature.update",
          "java/security/Signature.verify",
          "java/util/Base64$Decoder.decode",
          "java/util/Base64$Encoder.encode",
          "java/util/Base64$Encoder.encodeToString",
          "java/util/HexFormat.formatHex",
          "java/util/UUID.nameUUIDFromBytes",
          "java/util/zip/Adler32.update",
          "java/util/zip/CRC32.update",
          "java/util/zip/CRC32C.update",
          "java/util/zip/Checksum.update",
          "javax/crypto/Cipher.doFinal",
          "javax/crypto/Cipher.update",
          "javax/crypto/Mac.doFinal",
          "javax/crypto/Mac.update");

  private static final Set<String> FILLS =
      Set.of(
          "java/io/BufferedInputStream.read",
          "java/io/ByteArrayInputStream.read",
          "java/io/DataInputStream.read",
          "java/io/DataInputStream.readFully",
          "java/io/FileInputStream.read",
          "java/io/PipedInputStream.read",
          "java/lang/String.getBytes",
          "java/lang/String.getChars",
          "java/nio/ByteBuffer.get",
          "java/nio/CharBuffer.get",
          "java/security/SecureRandom.nextBytes",
          "java/util/Random.nextBytes",
          "java/util/SplittableRandom.nextBytes",
          "java/util/concurrent/ThreadLocalRandom.nextBytes",
          "java/util/random/RandomGenerator.nextBytes");

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.BulkHooks");
  private static final MethodTypeDesc TAKE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;III)Ljava/lang/Object;");
  private static final MethodTypeDesc STORE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;I)V");

  /** The locals for what stands for the arrays, behind those of the arguments. */
  private static final int FIRST_MADE = 16;

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i) || i.type().stringValue().indexOf('[') < 0) {
      return false;
    }
    String owner = i.owner().asInternalName();
    String name = i.name().stringValue();
    boolean reads = READS.contains(owner + "." + name);
    if (!reads && !FILLS.contains(owner + "." + name)
        || i.opcode() == Opcode.INVOKESPECIAL && (!name.equals("<init>") || m.isConstructorCall())
        || arrays(i.typeSymbol().parameterList()) == 0) {
      return false;
    }
    int site = m.site(reads ? SiteKind.ARRAY_READ : SiteKind.ARRAY_WRITE);
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.OPEN);
    // receiver unless static, arguments
    call.spill(); // receiver
    takeArrays(c, call, i, m, site, reads); // receiver, arguments
    if (QuietCalls.covers(owner, name, i.type().stringValue())) {
      QuietRule.wrap(c, () -> c.with(i)); // result
    } else {
      c.with(i); // result
    }
    if (!reads) {
      storeArrays(c, call, i, m, site); // result
    }
    return true;
  }

  private static int arrays(List<ClassDesc> types) {
    return (int) types.stream().filter(ArrayArgumentRule::isPrimitiveArray).count();
  }

  private static boolean isPrimitiveArray(ClassDesc type) {
    return type.isArray() && type.componentType().isPrimitive();
  }

  private static void takeArrays(
      CodeBuilder c,
      SpilledCall call,
      InvokeInstruction i,
      MethodScope m,
      int site,
      boolean reads) {
    List<ClassDesc> types = i.typeSymbol().parameterList();
    for (int k = 0; k < types.size(); k++) {
      call.load(k); // …, argument
      if (isPrimitiveArray(types.get(k))) {
        loadRange(c, call, types, k); // …, array, offset, count
        c.loadConstant(site); // …, array, offset, count, site
        c.invokestatic(HOOKS, reads ? "readArgument" : "draftArgument", TAKE); // …, made
        c.checkcast(types.get(k)); // …, made
        c.dup(); // …, made, made
        c.astore(made(c, m, k)); // …, made
      }
    }
  }

  private static void storeArrays(
      CodeBuilder c, SpilledCall call, InvokeInstruction i, MethodScope m, int site) {
    List<ClassDesc> types = i.typeSymbol().parameterList();
    for (int k = 0; k < types.size(); k++) {
      if (isPrimitiveArray(types.get(k))) {
        call.load(k); // result, array
        c.aload(made(c, m, k)); // result, array, made
        c.loadConstant(site); // result, array, made, site
        c.invokestatic(HOOKS, "storeArgument", STORE); // result
      }
    }
  }

  private static int made(CodeBuilder c, MethodScope m, int argument) {
    return m.temp(c, TypeKind.REFERENCE, FIRST_MADE + argument);
  }

  /** Stack: → offset, count. Two ints behind an array say which part of it is meant. */
  private static void loadRange(CodeBuilder c, SpilledCall call, List<ClassDesc> types, int array) {
    if (isInt(types, array + 1) && isInt(types, array + 2)) {
      call.load(array + 1);
      call.load(array + 2);
    } else {
      c.iconst_0();
      c.loadConstant(Integer.MAX_VALUE);
    }
  }

  private static boolean isInt(List<ClassDesc> types, int k) {
    return k < types.size() && types.get(k).equals(ConstantDescs.CD_int);
  }
}
