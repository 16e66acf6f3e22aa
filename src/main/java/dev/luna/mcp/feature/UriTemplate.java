package dev.luna.mcp.feature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URI template of simple expressions (RFC 6570, level 1), matched against URIs. */
public final class UriTemplate {

  private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)}");

  /** Matching takes longer than in proportion to the length. */
  private static final int MAX_LENGTH = 4_096;

  private final Pattern pattern;
  private final List<String> variables = new ArrayList<>();

  UriTemplate(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher expression = EXPRESSION.matcher(template);
    int literal = 0;
    while (expression.find()) {
      regex.append(Pattern.quote(template.substring(literal, expression.start())));
      regex.append("([^/?#]+)");
      variables.add(expression.group(1));
      literal = expression.end();
    }
    pattern = Pattern.compile(regex + Pattern.quote(template.substring(literal)));
  }

  /** The variables' values in {@code uri}, percent-decoded; empty if it does not match. */
  Optional<Map<String, String>> match(String uri) {
    Matcher matcher = pattern.matcher(uri);
    if (uri.length() > MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      values.put(variables.get(i), decode(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
