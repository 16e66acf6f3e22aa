package dev.luna.logging;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Liberty's {@code LogRecordContext}, called by name: no repository has its API for this version of
 * Liberty, and only the server itself brings it.
 */
final class LibertyLogExtensions implements LogExtensions {

  private static final String CONTEXT = "com.ibm.websphere.logging.hpel.LogRecordContext";

  private final MethodHandle add;
  private final MethodHandle remove;

  private LibertyLogExtensions(MethodHandle add, MethodHandle remove) {
    this.add = add;
    this.remove = remove;
  }

  static LibertyLogExtensions found() {
    try {
      Class<?> context = Class.forName(CONTEXT);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      return new LibertyLogExtensions(
          lookup.findStatic(
              context,
              "addExtension",
              MethodType.methodType(void.class, String.class, String.class)),
          lookup.findStatic(
              context, "removeExtension", MethodType.methodType(boolean.class, String.class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Liberty has no " + CONTEXT, e);
    }
  }

  @Override
  public void add(String name, String value) {
    try {
      add.invoke(name, value);
    } catch (Throwable e) {
      throw new IllegalStateException(CONTEXT + " takes no extension", e);
    }
  }

  @Override
  public void remove(String name) {
    try {
      remove.invoke(name);
    } catch (Throwable e) {
      throw new IllegalStateException(CONTEXT + " does not let an extension go", e);
    }
  }
}
