package dev.luna.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Every metric as of now, as text: Luna's, the JVM's and Open Liberty's. */
@ApplicationScoped
public class Exposition {

  /** What a scrape is answered with. */
  record Page(String contentType, byte[] body) {}

  private final List<MetricRegistry> registries;
  private final ExpositionFormats formats = ExpositionFormats.init();

  @Inject
  Exposition(
      @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE) MetricRegistry luna,
      @RegistryScope(scope = MetricRegistry.BASE_SCOPE) MetricRegistry jvm,
      @RegistryScope(scope = MetricRegistry.VENDOR_SCOPE) MetricRegistry liberty) {
    this(List.of(luna, jvm, liberty));
  }

  protected Exposition() {
    this(List.of());
  }

  private Exposition(List<MetricRegistry> registries) {
    this.registries = registries;
  }

  /**
   * The page in the format that the reader prefers.
   *
   * @param accept the header, or null
   */
  Page page(String accept) {
    Families families = new Families();
    for (MetricRegistry registry : registries) {
      registry
          .getMetrics()
          .forEach(
              (id, metric) ->
                  families.add(
                      registry.getScope(), id, registry.getMetadata(id.getName()), metric));
    }
    ExpositionFormatWriter writer = formats.findWriter(accept);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      writer.write(body, families.snapshots());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Page(writer.getContentType(), body.toByteArray());
  }
}
