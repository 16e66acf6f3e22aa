package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportChoiceTest {

  @Test
  void withoutAWordBothAreTried() throws Exception {
    assertThat(TransportChoice.fromEnvironment(Map.of())).isEqualTo(TransportChoice.AUTO);
    assertThat(TransportChoice.fromEnvironment(Map.of("LUNA_TRANSPORT", " sse ")))
        .isEqualTo(TransportChoice.SSE);
  }

  @Test
  void anUnknownOneIsNamedWithThoseThatAreAllowed() {
    assertThatThrownBy(() -> TransportChoice.fromEnvironment(Map.of("LUNA_TRANSPORT", "pigeon")))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("LUNA_TRANSPORT", "pigeon", "auto", "http", "sse");
  }
}
