package dev.luna.mcp.feature;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.Client;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Content;
import dev.luna.mcp.Engine;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.PromptArg;
import dev.luna.mcp.PromptMessage;
import dev.luna.mcp.ResourceContents;
import dev.luna.mcp.ResourceTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a prompt's method returns, as a client gets it, and how its arguments are completed. */
@EnableWeld
class PromptsTest {

  private static final String TYPED =
      "{'ref':{'type':'%s','%s':'%s'},'argument':{'name':'%s','value':'%s'}}";

  @WeldSetup final WeldInitiator weld = new Engine().with(Sample.class);
  @Inject Clients clients;

  @ApplicationScoped
  static class Sample {

    @Prompt(title = "Greet", description = "Greets somebody")
    public String greet(
        @PromptArg(title = "Who", description = "Whom to greet") String fullName,
        @PromptArg(name = "how") Optional<String> manner) {
      return manner.orElse("Hello") + " " + fullName;
    }

    @Prompt(name = "show", description = "Shows everything")
    public List<PromptMessage> everything() {
      return List.of(
          PromptMessage.user("Look"),
          PromptMessage.user(new Content.Image(new byte[] {1}, "image/png")),
          PromptMessage.user(new Content.Audio(new byte[] {2}, "audio/wav")),
          PromptMessage.user(
              new Content.Embedded(new ResourceContents.Text("test://x", "text/plain", "x"))),
          PromptMessage.user(new Content.ResourceLink("test://y", "y", "Why", "text/plain")),
          new PromptMessage(PromptMessage.Role.ASSISTANT, Content.text("I see")));
    }

    @Completion(prompt = "greet", argument = "fullName")
    public List<String> names(String typed) {
      return List.of(typed + "na", typed + "ton");
    }

    @ResourceTemplate(uriTemplate = "test://{id}", description = "One of many")
    public String one(String id) {
      return id;
    }

    @Completion(uriTemplate = "test://{id}", argument = "id")
    public List<Integer> numbers(String typed) {
      return IntStream.range(0, Integer.parseInt(typed)).boxed().toList();
    }
  }

  @Test
  void areListedWithTheirArguments() {
    assertThat(clients.legacy(ANN).result("prompts/list", "{}"))
        .isEqualTo(
            json(
                "{'prompts':[{'name':'greet','title':'Greet','description':'Greets somebody',"
                    + "'arguments':[{'name':'fullName','title':'Who',"
                    + "'description':'Whom to greet','required':true},"
                    + "{'name':'how','required':false}]},"
                    + "{'name':'show','description':'Shows everything'}]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fullName':'Ann'} | Hello Ann",
        "{'fullName':'Ann','how':'Good day,'} | Good day, Ann"
      })
  void aTextIsSaidByTheUser(String arguments, String text) {
    assertThat(
            clients
                .legacy(ANN)
                .result("prompts/get", "{'name':'greet','arguments':%s}".formatted(arguments)))
        .isEqualTo(
            json(
                "{'description':'Greets somebody','messages':[{'role':'user','content':"
                    + "{'type':'text','text':'%s'}}]}".formatted(text)));
  }

  @Test
  void aPromptSaysAnythingByAnybody() {
    assertThat(clients.legacy(ANN).result("prompts/get", "{'name':'show'}").get("messages"))
        .isEqualTo(
            json("{'messages':["
                    + "{'role':'user','content':{'type':'text','text':'Look'}},"
                    + "{'role':'user','content':"
                    + "{'type':'image','data':'AQ==','mimeType':'image/png'}},"
                    + "{'role':'user','content':"
                    + "{'type':'audio','data':'Ag==','mimeType':'audio/wav'}},"
                    + "{'role':'user','content':{'type':'resource','resource':"
                    + "{'uri':'test://x','mimeType':'text/plain','text':'x'}}},"
                    + "{'role':'user','content':{'type':'resource_link','uri':'test://y',"
                    + "'name':'y','description':'Why','mimeType':'text/plain'}},"
                    + "{'role':'assistant','content':{'type':'text','text':'I see'}}]}")
                .get("messages"));
  }

  @Test
  void whatIsTranslatedIsReadInTheLanguageOfTheCaller() {
    JsonArray prompts = clients.legacy(LEA).result("prompts/list", "{}").getJsonArray("prompts");
    assertThat(prompts.getJsonObject(0).getString("title")).isEqualTo("Saluer");
    assertThat(prompts.getJsonObject(0).getString("description")).isEqualTo("Salue quelqu'un");
    assertThat(prompts.get(1)).isEqualTo(json("{'name':'show','description':'Montre tout'}"));
    assertThat(
            clients.modern(LEA).result("prompts/get", "{'name':'show'}").getString("description"))
        .isEqualTo("Montre tout");
  }

  @Test
  void anArgumentIsCompletedFromWhatWasTyped() {
    assertThat(complete("ref/prompt", "name", "greet", "fullName", "An"))
        .isEqualTo(json("{'values':['Anna','Anton'],'total':2,'hasMore':false}"));
  }

  @Test
  void anArgumentThatNothingCompletesHasNoProposals() {
    assertThat(complete("ref/prompt", "name", "greet", "how", "An"))
        .isEqualTo(json("{'values':[],'total':0,'hasMore':false}"));
    assertThat(complete("ref/prompt", "name", "show", "fullName", "An"))
        .isEqualTo(json("{'values':[],'total':0,'hasMore':false}"));
  }

  @ParameterizedTest
  @CsvSource({"3, 3, false", "100, 100, false", "101, 100, true"})
  void noMoreThanAHundredAreProposed(int found, int proposed, boolean more) {
    JsonObject completion =
        complete("ref/resource", "uri", "test://{id}", "id", Integer.toString(found));

    assertThat(completion.getJsonArray("values")).hasSize(proposed);
    assertThat(completion.getJsonArray("values").getString(2)).isEqualTo("2");
    assertThat(completion.getInt("total")).isEqualTo(found);
    assertThat(completion.getBoolean("hasMore")).isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ref/tool     | name | greet      | 'ref.type' is 'ref/tool'; it must be ref/prompt or ref/resource",
        "ref/prompt   | name | nobody     | Nothing to complete is called 'nobody'",
        "ref/resource | uri  | test://one | Nothing to complete is called 'test://one'"
      })
  void nothingElseIsCompleted(String type, String key, String name, String message) {
    Client client = clients.legacy(ANN);

    assertThat(
            client
                .error("completion/complete", TYPED.formatted(type, key, name, "id", ""))
                .getString("message"))
        .isEqualTo(message);
  }

  private JsonObject complete(String type, String key, String name, String argument, String typed) {
    return clients
        .legacy(ANN)
        .result("completion/complete", TYPED.formatted(type, key, name, argument, typed))
        .getJsonObject("completion");
  }
}
