package heddle.engine.instrument;

import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;

/** What a jar's manifest tells of a package: for its section, or else for the whole jar. */
record JarPackage(Attributes own, Attributes main) {
  /** What this manifest, which may be null, tells of the package of this name. */
  static JarPackage of(Manifest manifest, String packageName) {
    return manifest == null
        ? new JarPackage(null, null)
        : new JarPackage(
            manifest.getAttributes(packageName.replace('.', '/') + "/"),
            manifest.getMainAttributes());
  }

  /** The value of an attribute, or null. */
  String get(Name name) {
    String value = own == null ? null : own.getValue(name);
    return value != null || main == null ? value : main.getValue(name);
  }
}
