package dev.luna.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it ships, and the same with the fixtures of the tests. */
public enum LunaWar implements War {
  SHIPPED,
  WITH_FIXTURES;

  private static final Path BUILT = LunaProcess.PROJECT.resolve("target/luna.war");

  @Override
  public void exportTo(Path file) throws IOException {
    if (this == SHIPPED) {
      Files.copy(BUILT, file);
    } else {
      ShrinkWrap.create(ZipImporter.class, "luna.war")
          .importFrom(BUILT.toFile())
          .as(WebArchive.class)
          .addPackage("dev.luna.fixture")
          .as(ZipExporter.class)
          .exportTo(file.toFile(), true);
    }
  }
}
