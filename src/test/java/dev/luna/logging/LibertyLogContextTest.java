package dev.luna.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines have the fields of their own call and of no other. */
class LibertyLogContextTest {

  private static final Map<String, String> CALL = Map.of("request_id", "1", "traceparent", "t");

  private final Map<String, String> extensions = new HashMap<>();
  private final LibertyLogContext context =
      new LibertyLogContext(
          new LogExtensions() {
            @Override
            public void add(String name, String value) {
              extensions.put(name, value);
            }

            @Override
            public void remove(String name) {
              extensions.remove(name);
            }
          });

  @Test
  void fieldsAreThereMeanwhileAndGoneAfter() {
    assertThat(context.within(CALL, () -> Map.copyOf(extensions))).isEqualTo(CALL);
    assertThat(extensions).isEmpty();
  }

  @Test
  void fieldsAreGoneAfterAFailure() {
    assertThatThrownBy(
            () ->
                context.within(
                    CALL,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(extensions).isEmpty();
  }

  @Test
  void anotherCallOnTheSameThreadHasItsOwnAndGivesThemBack() {
    Map<String, String> other = Map.of("request_id", "2");
    Map<String, String> after =
        context.within(
            CALL,
            () -> {
              assertThat(context.within(other, () -> Map.copyOf(extensions))).isEqualTo(other);
              return Map.copyOf(extensions);
            });
    assertThat(after).isEqualTo(CALL);
  }

  @Test
  void whatAClientSentIsOneBoundedLine() {
    Map<String, String> sent = Map.of("request_id", "a\nb\u2028c" + "x".repeat(1_000));

    assertThat(context.within(sent, () -> extensions.get("request_id")))
        .startsWith("a b cx")
        .hasSize(512);
  }
}
