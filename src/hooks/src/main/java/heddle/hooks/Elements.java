package heddle.hooks;

import java.lang.reflect.Array;

/** Elements of arrays whose type is not known: read and stored under control. */
final class Elements {
  private Elements() {}

  static int length(Object array) {
    return array instanceof Object[] a ? a.length : Array.getLength(array);
  }

  /** An array of the same type, and that length. */
  static Object like(Object array, int length) {
    return Array.newInstance(array.getClass().getComponentType(), length);
  }

  /** A copy that nobody is told of. */
  static Object copy(Object array) {
    int length = length(array);
    Object copy = like(array, length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /** Whether two elements of arrays of one type are the same. */
  static boolean same(Object a, int i, Object b, int j) {
    if (a instanceof Object[] x) {
      return x[i] == ((Object[]) b)[j];
    } else if (a instanceof float[] x) {
      return Float.floatToRawIntBits(x[i]) == Float.floatToRawIntBits(((float[]) b)[j]);
    } else if (a instanceof double[] x) {
      return Double.doubleToRawLongBits(x[i]) == Double.doubleToRawLongBits(((double[]) b)[j]);
    }
    return Array.get(a, i).equals(Array.get(b, j));
  }

  /** Tells the element that has been announced, and puts what the program shall see elsewhere. */
  static void read(Controller c, Object from, int i, Object to, int j) {
    if (from instanceof Object[] a) {
      ((Object[]) to)[j] = c.read(a[i]);
    } else if (from instanceof int[] a) {
      ((int[]) to)[j] = c.read(a[i]);
    } else if (from instanceof long[] a) {
      ((long[]) to)[j] = c.read(a[i]);
    } else if (from instanceof byte[] a) {
      ((byte[]) to)[j] = (byte) c.read((int) a[i]);
    } else if (from instanceof char[] a) {
      ((char[]) to)[j] = (char) c.read((int) a[i]);
    } else if (from instanceof short[] a) {
      ((short[]) to)[j] = (short) c.read((int) a[i]);
    } else if (from instanceof boolean[] a) {
      ((boolean[]) to)[j] = c.read(a[i] ? 1 : 0) != 0;
    } else if (from instanceof float[] a) {
      ((float[]) to)[j] = c.read(a[i]);
    } else if (from instanceof double[] a) {
      ((double[]) to)[j] = c.read(a[i]);
    }
  }

  /** Tells the store that has been announced, and carries it out. */
  static void write(Controller c, Object to, int j, Object from, int i) {
    if (to instanceof Object[] a) {
      c.write(a[j], ((Object[]) from)[i]);
    } else if (to instanceof int[] a) {
      c.write(a[j], ((int[]) from)[i]);
    } else if (to instanceof long[] a) {
      c.write(a[j], ((long[]) from)[i]);
    } else if (to instanceof byte[] a) {
      c.write((int) a[j], (int) ((byte[]) from)[i]);
    } else if (to instanceof char[] a) {
      c.write((int) a[j], (int) ((char[]) from)[i]);
    } else if (to instanceof short[] a) {
      c.write((int) a[j], (int) ((short[]) from)[i]);
    } else if (to instanceof boolean[] a) {
      c.write(a[j] ? 1 : 0, ((boolean[]) from)[i] ? 1 : 0);
    } else if (to instanceof float[] a) {
      c.write(a[j], ((float[]) from)[i]);
    } else if (to instanceof double[] a) {
      c.write(a[j], ((double[]) from)[i]);
    }
    System.arraycopy(from, i, to, j, 1);
  }
}
