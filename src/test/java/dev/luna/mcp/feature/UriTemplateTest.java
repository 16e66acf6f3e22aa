package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URIs a template stands for, and with which values. */
class UriTemplateTest {

  private static final UriTemplate MEMORY = new UriTemplate("luna://memories/{id}");

  @ParameterizedTest
  @CsvSource({
    "luna://memories/42, 42",
    "luna://memories/a%20b, a b",
    "luna://memories/a+b, a+b",
    "luna://memories/a%2Fb, a/b",
    "luna://memories/%C3%A9%F0%9F%8C%99, é🌙"
  })
  void theValueIsDecoded(String uri, String value) {
    assertThat(MEMORY.match(uri)).contains(Map.of("id", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "luna://memories",
        "luna://memories/",
        "luna://memories/1/2",
        "luna://memories/1?x=2",
        "luna://memories/1#x",
        "x-luna://memories/1",
        "Luna://memories/1",
        "luna://memories/{id}/more"
      })
  void otherUrisDoNotMatch(String uri) {
    assertThat(MEMORY.match(uri)).isEmpty();
  }

  @Test
  void severalVariablesAreInTheirOrder() {
    UriTemplate template = new UriTemplate("luna://{space}/memories/{id}.json");
    assertThat(template.match("luna://home/memories/1.2.json").orElseThrow())
        .containsExactly(Map.entry("space", "home"), Map.entry("id", "1.2"));
    assertThat(template.match("luna://home/memories/1xjson")).isEmpty();
  }

  @Test
  void everythingElseIsLiteral() {
    UriTemplate template = new UriTemplate("luna://a.b(c)\\E[d]/{id}/$");
    assertThat(template.match("luna://a.b(c)\\E[d]/1/$")).contains(Map.of("id", "1"));
    assertThat(template.match("luna://axb(c)\\E[d]/1/$")).isEmpty();
  }

  @Test
  void aTemplateWithoutVariablesIsAUri() {
    assertThat(new UriTemplate("luna://state").match("luna://state")).contains(Map.of());
    assertThat(new UriTemplate("luna://state").match("luna://state/1")).isEmpty();
  }

  @Property
  void whateverIsEncodedComesBack(@ForAll @NotEmpty String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    String readable = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(MEMORY.match("luna://memories/" + encoded)).contains(Map.of("id", readable));
  }
}
