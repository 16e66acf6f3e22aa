package dev.luna.server;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it ships, and the same with the fixtures of the tests. */
public enum LunaWar {
  SHIPPED,
  WITH_FIXTURES;

  private static final Path BUILT = Path.of("target", "luna.war");

  void exportTo(Path file) {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "luna.war")
            .importFrom(BUILT.toFile())
            .as(WebArchive.class);
    if (this == WITH_FIXTURES) {
      war.addPackage("dev.luna.fixture");
    }
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
  }
}
