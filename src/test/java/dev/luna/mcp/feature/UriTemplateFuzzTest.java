package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any URI gives each variable of a template a value, or does not match. */
class UriTemplateFuzzTest {

  private static final UriTemplate TEMPLATE = new UriTemplate("luna://{first}/x.{second}");

  @FuzzTest
  void uris(byte[] bytes) {
    TEMPLATE
        .match(new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(values -> assertThat(values).containsOnlyKeys("first", "second"));
  }
}
