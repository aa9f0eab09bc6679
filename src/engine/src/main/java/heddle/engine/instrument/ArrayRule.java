package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;

/**
 * Elements of arrays. The old value is read by the instruction that fails as the store would: of
 * {@code null}, and beyond the bounds.
 */
final class ArrayRule implements Rule {
  private final HookCalls hooks;

  ArrayRule(HookCalls hooks) {
    this.hooks = hooks;
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof ArrayLoadInstruction load && !m.readsSwitchTable()) {
      load(c, load, m.site(SiteKind.ARRAY_READ));
      return true;
    } else if (instruction instanceof ArrayStoreInstruction store) {
      store(c, store, m);
      return true;
    }
    return false;
  }

  private void load(CodeBuilder c, ArrayLoadInstruction load, int site) {
    // array, index
    c.dup2(); // array, index, array, index
    hooks.element(c, site); // array, index
    if (load.typeKind() == TypeKind.REFERENCE) {
      loadReference(c, load);
    } else {
      c.with(load); // value
      hooks.read(c, load.typeKind().asLoadable()); // value
    }
  }

  /**
   * The instruction does not tell the type of a reference, so the answer of a hook could not be
   * cast to it. Instead the hook puts its answer into the array for the moment of the load.
   */
  private void loadReference(CodeBuilder c, ArrayLoadInstruction load) {
    // array, index
    c.dup2(); // array, index, array, index
    hooks.present(c); // array, index
    c.with(load); // value
    hooks.restore(c); // value
  }

  private void store(CodeBuilder c, ArrayStoreInstruction store, MethodScope m) {
    TypeKind kind = store.typeKind().asLoadable();
    int site = m.site(SiteKind.ARRAY_WRITE);
    int value = m.temp(c, kind, 0);
    // array, index, value
    c.storeLocal(kind, value); // array, index
    c.dup2(); // array, index, array, index
    hooks.element(c, site); // array, index
    c.dup2(); // array, index, array, index
    c.arrayLoad(store.typeKind()); // array, index, old
    c.loadLocal(kind, value); // array, index, old, value
    hooks.write(c, kind); // array, index
    c.loadLocal(kind, value); // array, index, value
    c.with(store);
  }
}
