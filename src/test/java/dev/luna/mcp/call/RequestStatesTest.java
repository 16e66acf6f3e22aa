package dev.luna.mcp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client carries comes back as it was given, or not at all. */
class RequestStatesTest {

  private static final JsonObject CONTENT = JsonText.parseObject("{\"name\":{\"action\":\"né\"}}");
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\u0000é";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-31T12:00:00.900Z"));
  private final InstantSource clock = now::get;
  private final RequestStates states = new RequestStates(clock.withZone(ZoneOffset.UTC));

  @Test
  void whatWasSealedIsOpened() {
    assertThat(states.open("a\nb", states.seal("a\nb", CONTENT))).isEqualTo(CONTENT);
  }

  @Property(tries = 200)
  void anyTextIsKept(@ForAll String binding, @ForAll String value) {
    JsonObject content = JsonText.object().add("key", value).build();
    String sealed = states.seal(binding, content);
    assertThat(sealed).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    assertThat(states.open(binding, sealed)).isEqualTo(content);
  }

  @Test
  void everyChangedCharacterIsRefused() {
    String sealed = states.seal("me", CONTENT);
    for (int i = 0; i < sealed.length(); i++) {
      for (char other : CHARACTERS.toCharArray()) {
        if (other != sealed.charAt(i)) {
          assertRefused(
              "me", sealed.substring(0, i) + other + sealed.substring(i + 1), "integrity");
        }
      }
    }
  }

  @Test
  void everyRemovedOrAddedCharacterIsRefused() {
    String sealed = states.seal("me", CONTENT);
    for (int i = 0; i <= sealed.length(); i++) {
      assertRefused("me", sealed.substring(0, i) + 'A' + sealed.substring(i), "integrity");
      assertRefused("me", sealed.substring(0, i) + '=' + sealed.substring(i), "integrity");
      if (i < sealed.length()) {
        assertRefused("me", sealed.substring(0, i) + sealed.substring(i + 1), "integrity");
        assertRefused("me", sealed.substring(0, i), "integrity");
      }
    }
  }

  @Test
  void theSignatureOfAnotherTextIsRefused() {
    String mine = states.seal("me", CONTENT);
    String yours = states.seal("you", CONTENT);
    String mixed = mine.substring(0, mine.indexOf('.')) + yours.substring(yours.indexOf('.'));
    assertRefused("me", mixed, "integrity");
    assertRefused("you", mixed, "integrity");
  }

  @Test
  void anotherRequestIsRefused() {
    assertRefused("you", states.seal("me", CONTENT), "another request");
    assertRefused("", states.seal("me", CONTENT), "another request");
  }

  @Test
  void anotherProcessRefuses() {
    String foreign = new RequestStates(Clock.systemUTC()).seal("me", CONTENT);
    assertRefused("me", foreign, "integrity");
  }

  @Test
  void theLifetimeIsBounded() {
    String sealed = states.seal("me", CONTENT);
    advance(RequestStates.LIFETIME);
    assertThat(states.open("me", sealed)).isEqualTo(CONTENT);
    advance(Duration.ofSeconds(1));
    assertRefused("me", sealed, "expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a", "a.", ".a", "{}", "{}.{}", "%%%.%%%", "\ud800."})
  void garbageIsRefused(String garbage) {
    assertRefused("me", garbage, "integrity");
  }

  @Property(tries = 500)
  void anyOtherTextIsRefused(@ForAll String text) {
    assertRefused("me", text, "integrity");
  }

  private void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  private void assertRefused(String binding, String sealed, String because) {
    assertThatThrownBy(() -> states.open(binding, sealed))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PARAMS))
        .hasMessageContaining("requestState")
        .hasMessageContaining(because);
  }
}
