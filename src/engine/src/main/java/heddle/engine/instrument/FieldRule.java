package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;

/** Instance and static fields that are not final: all of them, or those that are volatile. */
final class FieldRule implements Rule {
  private final HookCalls hooks;
  private final boolean volatileOnly;

  FieldRule(HookCalls hooks, boolean volatileOnly) {
    this.hooks = hooks;
    this.volatileOnly = volatileOnly;
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof FieldInstruction f)) {
      return false;
    }
    String owner = f.owner().asInternalName();
    String name = f.name().stringValue();
    String type = f.type().stringValue();
    int flags = m.facts().fieldFlags(owner, name, type);
    boolean isVolatile = flags >= 0 && (flags & ClassFile.ACC_VOLATILE) != 0;
    if (flags < 0 ? !mayBeVariable(name, m) : (flags & ClassFile.ACC_FINAL) != 0) {
      return false;
    }
    if (volatileOnly && !isVolatile) {
      return false;
    }
    switch (f.opcode()) {
      case GETFIELD -> get(c, f, m, m.site(SiteKind.FIELD_READ, owner, name, type, isVolatile));
      case GETSTATIC ->
          getStatic(c, f, m, m.site(SiteKind.STATIC_READ, owner, name, type, isVolatile));
      case PUTFIELD -> {
        if (!m.thisIsReady() && owner.equals(m.className())) {
          return false; // a hook must not be given an object before it is one
        }
        put(c, f, m, m.site(SiteKind.FIELD_WRITE, owner, name, type, isVolatile));
      }
      default -> putStatic(c, f, m, m.site(SiteKind.STATIC_WRITE, owner, name, type, isVolatile));
    }
    return true;
  }

  /** Of a class that loaders of the program have not defined yet, nothing is known. */
  private static boolean mayBeVariable(String name, MethodScope m) {
    return m.owner().own && !MethodScope.isSwitchTable(name);
  }

  private void get(CodeBuilder c, FieldInstruction f, MethodScope m, int site) {
    // owner
    c.dup(); // owner, owner
    hooks.field(c, site); // owner
    c.with(f); // value
    hooks.read(c, f.typeSymbol(), m); // value
  }

  private void getStatic(CodeBuilder c, FieldInstruction f, MethodScope m, int site) {
    loadClass(c, f, m); // class or null
    hooks.field(c, site);
    c.with(f); // value
    hooks.read(c, f.typeSymbol(), m); // value
  }

  private void put(CodeBuilder c, FieldInstruction f, MethodScope m, int site) {
    TypeKind kind = TypeKind.from(f.typeSymbol()).asLoadable();
    int value = m.temp(c, kind, 0);
    // owner, value
    c.storeLocal(kind, value); // owner
    c.dup(); // owner, owner
    hooks.field(c, site); // owner
    c.dup(); // owner, owner
    c.getfield(f.field()); // owner, old
    c.loadLocal(kind, value); // owner, old, value
    hooks.write(c, kind); // owner
    c.loadLocal(kind, value); // owner, value
    c.with(f);
  }

  private void putStatic(CodeBuilder c, FieldInstruction f, MethodScope m, int site) {
    TypeKind kind = TypeKind.from(f.typeSymbol()).asLoadable();
    int value = m.temp(c, kind, 0);
    // value
    c.storeLocal(kind, value);
    loadClass(c, f, m); // class or null
    hooks.field(c, site);
    c.getstatic(f.field()); // old
    c.loadLocal(kind, value); // old, value
    hooks.write(c, kind);
    c.loadLocal(kind, value); // value
    c.with(f);
  }

  /** Another loader may have defined the same class file. Stack: → the class, or null. */
  private static void loadClass(CodeBuilder c, FieldInstruction f, MethodScope m) {
    if (m.owner().own) {
      c.ldc(f.owner().asSymbol());
    } else {
      c.aconst_null();
    }
  }
}
