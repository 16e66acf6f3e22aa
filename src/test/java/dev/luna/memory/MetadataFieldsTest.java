package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataFieldsTest {

  @Test
  void tellsWhatCanBeAskedFor() {
    assertThat(
            MetadataFields.of(json("{'a':'x','b':3,'c':true,'d':['y',4,1.5,['z']],'e':{'f':1}}")))
        .containsExactlyInAnyOrder(
            Map.entry("a", "x"),
            Map.entry("b", "3"),
            Map.entry("c", "true"),
            Map.entry("d", "y"),
            Map.entry("d", "4"));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }
}
