package dev.luna.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code docker-compose.yml} asks for the server, as options of {@code podman run}. */
final class ComposeFile {

  private static final String SERVICE = "luna-actif";

  private final Map<?, ?> service;

  private ComposeFile(Map<?, ?> service) {
    this.service = service;
  }

  static ComposeFile read() throws IOException {
    return new ComposeFile(services().get(SERVICE));
  }

  /** Every service as it is written, by its name. */
  @SuppressWarnings("unchecked")
  static Map<String, Map<?, ?>> services() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("docker-compose.yml"))) {
      Map<?, ?> compose =
          (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return (Map<String, Map<?, ?>>) compose.get("services");
    }
  }

  /** Everything but the name, the image, the ports and where its volume is. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    options.add("--restart=" + text("restart"));
    if (Boolean.TRUE.equals(service.get("read_only"))) {
      // Without the second, podman makes more places writable than Docker does.
      options.addAll(List.of("--read-only", "--read-only-tmpfs=false"));
    }
    texts("tmpfs").forEach(place -> options.addAll(List.of("--tmpfs", place)));
    texts("cap_drop").forEach(capability -> options.add("--cap-drop=" + capability));
    texts("security_opt")
        .forEach(option -> options.add("--security-opt=" + option.replace(":true", "")));
    options.add("--memory=" + text("mem_limit"));
    options.add("--stop-timeout=" + text("stop_grace_period").replace("s", ""));
    return options;
  }

  /** Where the memories are in the container. */
  String memoryPath() {
    String volume = texts("volumes").get(0);
    return volume.substring(volume.indexOf(':') + 1);
  }

  private String text(String key) {
    return String.valueOf(service.get(key));
  }

  private List<String> texts(String key) {
    return ((List<?>) service.get(key)).stream().map(String::valueOf).toList();
  }
}
