package dev.luna.http;

import dev.luna.mcp.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The one place where a request gets its principal and its space. Without login there is one. */
@ApplicationScoped
public class Callers {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  Caller of(HttpHeaders headers) {
    return new Caller("default", "anonymous", language(headers));
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
