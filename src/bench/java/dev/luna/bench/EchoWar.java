package dev.luna.bench;

import dev.luna.bench.echo.EchoApplication;
import dev.luna.bench.echo.EchoResource;
import dev.luna.server.War;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An echo by JAX-RS alone. */
final class EchoWar implements War {

  @Override
  public void exportTo(Path file) {
    ShrinkWrap.create(WebArchive.class, "luna.war")
        .addClasses(EchoApplication.class, EchoResource.class)
        .as(ZipExporter.class)
        .exportTo(file.toFile(), true);
  }
}
