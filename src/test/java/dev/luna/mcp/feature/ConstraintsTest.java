package dev.luna.mcp.feature;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives what a constraint forbids reads which argument it was, and what is allowed. */
@EnableWeld
class ConstraintsTest {

  @WeldSetup final WeldInitiator weld = new Engine().with(Sample.class);
  @Inject Clients clients;

  @ApplicationScoped
  static class Sample {

    @Tool(description = "Takes what is allowed")
    public String take(
        Caller caller,
        @NotBlank @Size(max = 100) String text,
        Optional<@Min(1) @Max(9) Integer> howMany,
        Optional<List<@NotBlank String>> tags) {
      return "taken";
    }

    @Tool(description = "Breaks its own promise")
    public @NotNull String forget() {
      return null;
    }

    @Prompt(description = "Takes what is allowed")
    public String greet(@Size(min = 2) String name) {
      return "Hello " + name;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text':'a'}                 | taken",
        "{'text':'a','how_many':9}    | taken",
        "{'text':' '}                 | Argument 'text' is \" \": must not be blank",
        "{'text':'a','how_many':0}    | "
            + "Argument 'how_many' is 0: must be greater than or equal to 1",
        "{'text':'','how_many':10}    | "
            + "Argument 'how_many' is 10: must be less than or equal to 9. "
            + "Argument 'text' is \"\": must not be blank",
        "{'text':'a','tags':['b','']} | Argument 'tags' is \"\": must not be blank"
      })
  void eachArgumentIsNamedWithItsValue(String arguments, String answer) {
    assertThat(take(ANN, arguments)).isEqualTo(answer);
  }

  @Test
  void theSentenceIsInTheLanguageOfTheCaller() {
    assertThat(take(LEA, "{'text':'a','how_many':0}"))
        .isEqualTo("L'argument « how_many » vaut 0 : doit être supérieur ou égal à 1");
  }

  @Test
  void aLongValueIsShortened() {
    assertThat(take(ANN, "{'text':'%s'}".formatted("x".repeat(101))))
        .isEqualTo(
            "Argument 'text' is \"" + "x".repeat(79) + "… (103): size must be between 0 and 100");
  }

  @Test
  void whatIsGivenIsNotEvaluated() {
    assertThat(
            clients.modern(ANN).text("{'name':'take','arguments':{'text':'${1+1}','how_many':0}}"))
        .isEqualTo("Argument 'how_many' is 0: must be greater than or equal to 1");
  }

  @Test
  void promptsHaveConstraintsToo() {
    assertThat(
            clients
                .modern(ANN)
                .error("prompts/get", "{'name':'greet','arguments':{'name':'A'}}")
                .getString("message"))
        .isEqualTo("Argument 'name' is \"A\": size must be between 2 and 2147483647");
  }

  @Test
  void aBrokenPromiseOfTheToolIsADefect() {
    assertThat(clients.modern(ANN).error("tools/call", "{'name':'forget'}").getInt("code"))
        .isEqualTo(-32603);
  }

  private String take(Caller caller, String arguments) {
    return clients.modern(caller).text("{'name':'take','arguments':%s}".formatted(arguments));
  }
}
