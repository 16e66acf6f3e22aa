package dev.luna.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A part of a document of Kubernetes.
 *
 * @param value a map, a list or a scalar
 */
record Manifest(Object value) {

  private static final Path SHIPPED = Path.of("deploy", "kubernetes", "luna.yaml");

  /** The document of this kind that the project ships. */
  static Manifest shipped(String kind) throws IOException {
    Iterable<Object> documents =
        new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(SHIPPED));
    for (Object document : documents) {
      Manifest manifest = new Manifest(document);
      if (manifest.at("kind").text().equals(kind)) {
        return manifest;
      }
    }
    throw new AssertionError("There is no " + kind);
  }

  static Manifest parse(String text) {
    return new Manifest(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  /** The part below these keys, which for a list are numbers from 0. */
  Manifest at(String... keys) {
    Object part = value;
    for (String key : keys) {
      part =
          part instanceof List<?> list
              ? list.get(Integer.parseInt(key))
              : ((Map<?, ?>) part).get(key);
      Objects.requireNonNull(part, key);
    }
    return new Manifest(part);
  }

  String text() {
    return value.toString();
  }

  List<Manifest> parts() {
    return ((List<?>) value).stream().<Manifest>map(Manifest::new).toList();
  }

  /** Whether everything in the other is in this one too. */
  boolean contains(Manifest other) {
    if (other.value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .allMatch(
              entry ->
                  ((Map<?, ?>) value).containsKey(entry.getKey())
                      && at(entry.getKey().toString()).contains(new Manifest(entry.getValue())));
    }
    if (other.value instanceof List<?> list) {
      return list.stream()
          .allMatch(
              element -> parts().stream().anyMatch(part -> part.contains(new Manifest(element))));
    }
    return value.equals(other.value);
  }

  String yaml() {
    return new Dump(DumpSettings.builder().build()).dumpToString(value);
  }
}
