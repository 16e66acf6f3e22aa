package dev.luna.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {

  private final Families families = new Families();

  @Test
  void whatCannotBeReadIsNoNumberAndTheRestIsThere() throws IOException {
    add("mixed", FamiliesTest::fail, new Tag("part", "bad"));
    add("mixed", () -> 2, new Tag("part", "good"));
    add("whole", () -> 1);

    assertThat(page().lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "mixed{mp_scope=\"base\",part=\"bad\"} NaN",
            "mixed{mp_scope=\"base\",part=\"good\"} 2.0",
            "whole{mp_scope=\"base\"} 1.0");
  }

  @Test
  void aReaderGetsTheFormatThatItAsksFor() {
    Exposition exposition = new Exposition();

    assertThat(exposition.page("application/openmetrics-text").contentType())
        .startsWith("application/openmetrics-text");
    assertThat(exposition.page(null).contentType()).startsWith("text/plain");
  }

  @ParameterizedTest
  @CsvSource({
    "memory.usedHeap, bytes, memory_usedHeap_bytes",
    "disk_free_bytes, bytes, disk_free_bytes",
    "thread.count, , thread_count",
    "thread.count, none, thread_count",
    "gc.total, , gc"
  })
  void aNameIsWrittenWithItsUnit(String name, String unit, String expected) {
    assertThat(WireName.of(Metadata.builder().withName(name).withUnit(unit).build()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"luna_wait, luna_wait_seconds", "luna_wait_seconds, luna_wait_seconds"})
  void aTimerIsInSeconds(String name, String expected) {
    assertThat(WireName.ofTimer(Metadata.builder().withName(name).build())).isEqualTo(expected);
  }

  private void add(String name, Gauge<Number> gauge, Tag... tags) {
    Metadata about = Metadata.builder().withName(name).build();
    families.add("base", new MetricID(name, tags), about, gauge);
  }

  private String page() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(page, families.snapshots());
    return page.toString(StandardCharsets.UTF_8);
  }

  private static Number fail() {
    throw new IllegalStateException("the store is closed");
  }
}
