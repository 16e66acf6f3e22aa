package dev.luna.config;

import dev.luna.text.Sentence;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One setting.
 *
 * @param name of the environment variable or property
 * @param defaultText what holds where nothing is set
 * @param allowed what values may be, to follow "must be"
 * @param meaning for the documentation
 * @param secret whether no message may show its value
 * @param parse throws {@link IllegalArgumentException} where the text is not allowed
 */
public record Setting<T>(
    String name,
    String defaultText,
    Sentence allowed,
    String meaning,
    boolean secret,
    Function<String, T> parse) {

  /** What a bearer token is made of: https://www.rfc-editor.org/rfc/rfc6750#section-2.1. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,512}=*");

  Setting(
      String name,
      String defaultText,
      Sentence allowed,
      String meaning,
      Function<String, T> parse) {
    this(name, defaultText, allowed, meaning, false, parse);
  }

  /**
   * The value where nothing but the environment sets it.
   *
   * @throws InvalidSettingException if what is set is not allowed
   */
  public T in(Map<String, String> environment) {
    return valueOf(environment.getOrDefault(name, defaultText));
  }

  /**
   * @throws InvalidSettingException if the text is not allowed
   */
  T valueOf(String text) {
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw secret
          ? InvalidSettingException.ofSecret(this, allowed)
          : new InvalidSettingException(this, text, allowed);
    }
  }

  static Setting<Integer> integer(String name, int value, int min, int max, String meaning) {
    return new Setting<>(
        name,
        Integer.toString(value),
        allowed("whole_number", min, max),
        meaning,
        text -> within(Integer.parseInt(text), min, max));
  }

  static Setting<Double> number(String name, double value, double min, double max, String meaning) {
    return new Setting<>(
        name,
        plain(value),
        allowed("number", plain(min), plain(max)),
        meaning,
        text -> within(Double.parseDouble(text), min, max));
  }

  static Setting<Boolean> bool(String name, boolean value, String meaning) {
    return new Setting<>(
        name,
        Boolean.toString(value),
        oneOf(List.of("true", "false")),
        meaning,
        Setting::toBoolean);
  }

  static Setting<String> address(String name, String value, String meaning) {
    return new Setting<>(name, value, allowed("address"), meaning, Setting::notEmpty);
  }

  static <E extends Enum<E>> Setting<E> choice(
      String name, E value, Class<E> type, String meaning) {
    List<String> labels =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return new Setting<>(
        name,
        value.name().toLowerCase(Locale.ROOT),
        oneOf(labels),
        meaning,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  /** This setting with one more text that is taken, which the documentation does not name. */
  Setting<T> withAlias(String alias, T value) {
    return new Setting<>(
        name,
        defaultText,
        allowed,
        meaning,
        text -> text.equals(alias) ? value : parse.apply(text));
  }

  static Setting<Path> path(String name, String value, String meaning) {
    return new Setting<>(name, value, allowed("path"), meaning, text -> toPath(notEmpty(text)));
  }

  static Setting<Optional<Path>> model(String name, String meaning) {
    return new Setting<>(
        name,
        "",
        allowed("model"),
        meaning,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(toPath(text)));
  }

  static Setting<Optional<Path>> optionalDirectory(String name, String meaning) {
    return new Setting<>(
        name,
        "",
        allowed("directory"),
        meaning,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(toDirectory(text)));
  }

  static Setting<ZoneId> zone(String name, String meaning) {
    return new Setting<>(
        name,
        "system",
        allowed("zone"),
        meaning,
        text -> text.equals("system") ? ZoneId.systemDefault() : toZone(text));
  }

  static Setting<Duration> duration(
      String name, String value, Duration min, Duration max, String meaning) {
    return new Setting<>(
        name,
        value,
        allowed("duration", min, max),
        meaning,
        text -> within(toDuration(text), min, max));
  }

  static Setting<Optional<Duration>> optionalDuration(
      String name, Duration min, Duration max, String meaning) {
    return new Setting<>(
        name,
        "off",
        allowed("optional_duration", min, max),
        meaning,
        text ->
            text.equalsIgnoreCase("off")
                ? Optional.empty()
                : Optional.of(within(toDuration(text), min, max)));
  }

  static Setting<Optional<String>> token(String name, String meaning) {
    return new Setting<>(
        name,
        "",
        allowed("token"),
        meaning,
        true,
        text -> text.isEmpty() ? Optional.empty() : Optional.of(toToken(text)));
  }

  static Setting<Set<String>> set(String name, String meaning) {
    return new Setting<>(
        name,
        "",
        allowed("list"),
        meaning,
        text ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Sentence allowed(String key, Object... values) {
    return Sentence.of(Setting.class, "allowed." + key, values);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Sentence oneOf(List<String> texts) {
    return locale -> String.join(" " + allowed("or").in(locale) + " ", texts);
  }

  private static boolean toBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }

  private static Duration toDuration(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
  }

  private static String toToken(String text) {
    if (!TOKEN.matcher(text).matches()) {
      throw new IllegalArgumentException("no token");
    }
    return text;
  }

  private static ZoneId toZone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Path toPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Path toDirectory(String text) {
    Path path = toPath(text);
    if (!path.isAbsolute() || !Files.isDirectory(path)) {
      throw new IllegalArgumentException("no directory");
    }
    return path;
  }

  private static <C extends Comparable<C>> C within(C value, C min, C max) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  private static String notEmpty(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }
}
