package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.luna.json.JsonText;
import dev.luna.mcp.ToolArg;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the arguments that clients send. */
class JsonBindingTest {

  private enum Mood {
    CALM,
    VERY_GLAD
  }

  private interface Sample {
    void arguments(
        String text,
        int small,
        Long large,
        double fraction,
        boolean truth,
        Instant instant,
        Mood mood,
        List<Integer> list,
        Set<Mood> set,
        JsonObject object,
        JsonValue any,
        Optional<Integer> optional,
        Optional<List<String>> optionalList,
        @ToolArg(defaultValue = "7") int days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text  | ''       | ``",
        "text  | 'é 🌙'   | é 🌙",
        "small | 3        | 3",
        "small | 3.0      | 3",
        "small | 3e2      | 300",
        "small | '3'      | 3",
        "small | ' -3 '   | -3",
        "small | -2147483648 | -2147483648",
        "large | 9223372036854775807 | 9223372036854775807",
        "large | '-9223372036854775808' | -9223372036854775808",
        "fraction | 1     | 1.0",
        "fraction | '0.25' | 0.25",
        "truth | true     | true",
        "truth | 'false'  | false",
        "instant | '2026-01-31T13:00:00+01:00' | 2026-01-31T12:00:00Z",
        "instant | '2026-01-31T12:00:00.5Z' | 2026-01-31T12:00:00.500Z",
        "mood  | 'calm'   | CALM",
        "mood  | 'very_glad' | VERY_GLAD",
        "list  | [1,'2']  | [1, 2]",
        "list  | []       | []",
        "set   | ['very_glad','calm','very_glad'] | [VERY_GLAD, CALM]",
        "object | {'a':1} | {\"a\":1}",
        "object | '{}'    | {}",
        "object | '  '    | {}",
        "any   | 1        | 1",
        "optional | 3     | Optional[3]",
        "optional | null  | Optional.empty",
        "optionalList | ['a'] | Optional[[a]]",
        "days  | 8        | 8",
        "days  | null     | 7"
      })
  void whatCanBeUsedIsTaken(String name, String given, String taken) {
    assertThat(bind(name, given)).hasToString(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text  | 1        | text",
        "text  | {}       | text",
        "small | 1.5      | a whole number",
        "small | '1.5'    | a whole number",
        "small | 2147483648 | a whole number",
        "small | '2147483648' | a whole number",
        "small | true     | a whole number",
        "small | ''       | a whole number",
        "small | 'three'  | a whole number",
        "small | [3]      | a whole number",
        "large | 9223372036854775808 | a whole number",
        "fraction | 'x'   | a number",
        "fraction | {}    | a number",
        "truth | 1        | true or false",
        "truth | 'yes'    | true or false",
        "instant | 'tomorrow' | a date and time like 2026-01-31T12:00:00Z",
        "instant | '2026-01-31' | a date and time like 2026-01-31T12:00:00Z",
        "instant | 1      | text",
        "mood  | 'CALM'   | one of calm, very_glad",
        "mood  | 'sad'    | one of calm, very_glad",
        "list  | 'a'      | an array",
        "list  | {}       | an array",
        "list  | [1,'x']  | a whole number",
        "list  | [null]   | a whole number",
        "set   | ['sad']  | one of calm, very_glad",
        "object | 1       | an object",
        "object | []      | an object",
        "object | 'x'     | a JSON object, or text that holds one",
        "object | '[]'    | a JSON object, or text that holds one",
        "optional | 'x'   | a whole number"
      })
  void whatCannotBeUsedIsNamedWithWhatIsAllowed(String name, String given, String allowed) {
    assertThatThrownBy(() -> bind(name, given))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage(
            "Argument '%s' is %s; it must be %s".formatted(snake(name), json(given), allowed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "-1e400", "1e999999999", "'1e999999999'", "1e-999999999", "'-1e-99'"})
  void hugeNumbersAreRefusedAtOnce(String number) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertRefused("small", number);
          assertRefused("large", number);
          assertRefused("list", "[" + number + "]");
        });
  }

  @Test
  void manyDigitsInTextAreRefused() {
    String digits = "1".repeat(101);
    assertRefused("small", "'" + digits + "'");
    assertRefused("fraction", "'" + digits + "'");
    assertRefused("large", "'" + "0".repeat(1_000_000) + "1'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "'1e400'"})
  void aFractionIsFinite(String number) {
    assertRefused("fraction", number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "small", "mood", "list", "any"})
  void whatIsNotGivenIsMissing(String name) {
    assertThatThrownBy(() -> argument(name).bind(null))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("Argument '%s' is missing", name);
    assertThatThrownBy(() -> bind(name, "null")).hasMessage("Argument '%s' is missing", name);
  }

  @Test
  void aLongValueIsShortened() {
    assertThatThrownBy(() -> bind("small", "'" + "x".repeat(5_000) + "'"))
        .hasMessageStartingWith("Argument 'small' is \"xxx")
        .hasMessageEndingWith("xxx…; it must be a whole number")
        .message()
        .hasSizeLessThan(150);
  }

  @Test
  void collectionsCannotBeChanged() {
    List<?> list = (List<?>) bind("list", "[1]");
    assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static void assertRefused(String name, String given) {
    assertThatThrownBy(() -> bind(name, given)).isInstanceOf(InvalidArgumentException.class);
  }

  private static Object bind(String name, String given) {
    return argument(name).bind(json(given));
  }

  private static Argument argument(String parameter) {
    Method method = Sample.class.getDeclaredMethods()[0];
    return new FeatureMethod(() -> null, method, null)
        .arguments().stream()
            .filter(argument -> parameterName(method, argument).equals(parameter))
            .findFirst()
            .orElseThrow();
  }

  private static String parameterName(Method method, Argument argument) {
    return Arrays.asList(method.getParameters()).get(argument.position()).getName();
  }

  private static String snake(String parameter) {
    return argument(parameter).name();
  }

  private static JsonValue json(String text) {
    return JsonText.parse(text.replace('\'', '"'));
  }
}
