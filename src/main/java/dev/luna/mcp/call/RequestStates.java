package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a stateless call must remember into a text that the client carries, and opens it
 * again.
 *
 * <p>The text is readable and cannot be forged: HMAC-SHA256 with a key that lives as long as the
 * process. It holds for one principal, one request and {@link #LIFETIME}.
 */
@ApplicationScoped
public class RequestStates {

  static final Duration LIFETIME = Duration.ofMinutes(30);

  private static final String ALGORITHM = "HmacSHA256";

  private final Clock clock;
  private final SecretKeySpec key;

  public RequestStates() {
    this(Clock.systemUTC());
  }

  RequestStates(Clock clock) {
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  /**
   * @param binding what the state holds for: the principal and the request
   */
  String seal(String binding, JsonObject content) {
    JsonObject payload =
        JsonText.object()
            .add("for", binding)
            .add("until", clock.instant().plus(LIFETIME).getEpochSecond())
            .add("content", content)
            .build();
    String text = encode(JsonText.write(payload).getBytes(StandardCharsets.UTF_8));
    return text + "." + signature(text);
  }

  /**
   * @throws ProtocolException if the text was not sealed here for this binding, or too long ago
   */
  JsonObject open(String binding, String sealed) {
    JsonObject payload = verify(sealed);
    if (!payload.getString("for").equals(binding)) {
      throw refuse("it belongs to another request");
    }
    if (clock.instant().getEpochSecond() > payload.getJsonNumber("until").longValue()) {
      throw refuse("it has expired");
    }
    return payload.getJsonObject("content");
  }

  private JsonObject verify(String sealed) {
    int dot = sealed.indexOf('.');
    String text = sealed.substring(0, Math.max(dot, 0));
    if (!MessageDigest.isEqual(bytes(sealed.substring(dot + 1)), bytes(signature(text)))) {
      throw refuse("its integrity check failed");
    }
    return JsonText.parseObject(
        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
  }

  /** Of the text and not of what it encodes, which other texts may encode too. */
  private String signature(String text) {
    return encode(sign(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] sign(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ProtocolException refuse(String why) {
    return ProtocolException.invalidParams(
        "'requestState' cannot be accepted: " + why + "; send the request again without it");
  }
}
