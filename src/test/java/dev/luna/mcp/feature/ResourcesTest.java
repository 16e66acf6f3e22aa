package dev.luna.mcp.feature;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.Client;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.Icon;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceContents;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.dispatch.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource's method returns, as a client reads it, and how lists show it. */
@EnableWeld
class ResourcesTest {

  @WeldSetup
  final WeldInitiator weld = new Engine().pages(new Pages.Settings(3)).with(Sample.class);

  @Inject Clients clients;

  @ApplicationScoped
  static class Sample {

    @Resource(
        uri = "test://text",
        title = "Text",
        description = "A text",
        icons = {
          @Icon(src = "https://example.org/i.png", mimeType = "image/png", sizes = "48x48"),
          @Icon(src = "https://example.org/j.svg")
        })
    public String aText() {
      return "Née à Zürich";
    }

    @Resource(uri = "test://bytes", name = "bytes", description = "", mimeType = "image/png")
    public byte[] bytes() {
      return new byte[] {1, 2, 3};
    }

    @Resource(uri = "test://json", description = "JSON", mimeType = "application/json")
    public JsonObject json() {
      return dev.luna.mcp.Quoted.json("{'a':[1, 2]}");
    }

    @Resource(uri = "test://own", description = "Says of what type it is")
    public ResourceContents own() {
      return new ResourceContents.Text("test://other", "text/markdown", "# Own");
    }

    @ResourceTemplate(
        uriTemplate = "test://{kind}/of/{id}",
        title = "Of",
        description = "One of a kind",
        mimeType = "text/markdown")
    public Optional<String> of(String id, String kind) {
      return id.equals("none") ? Optional.empty() : Optional.of(kind + " " + id);
    }

    @ResourceTemplate(uriTemplate = "test://unfit/{id}", description = "Refuses")
    public String unfit(String id) {
      throw new ToolException(id + " is not readable");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "test://text  | {'uri':'test://text','mimeType':'text/plain','text':'Née à Zürich'}",
        "test://bytes | {'uri':'test://bytes','mimeType':'image/png','blob':'AQID'}",
        "test://own   | {'uri':'test://other','mimeType':'text/markdown','text':'# Own'}",
        "test://a/of/b%20c | {'uri':'test://a/of/b%20c','mimeType':'text/markdown','text':'a b c'}"
      })
  void isReadInItsForm(String uri, String contents) {
    assertThat(read(clients.legacy(ANN), uri))
        .isEqualTo(json("{'contents':[%s]}".formatted(contents)));
  }

  @Test
  void jsonIsReadAsText() {
    JsonObject contents =
        read(clients.legacy(ANN), "test://json").getJsonArray("contents").getJsonObject(0);

    assertThat(contents.getString("text")).isEqualTo("{\"a\":[1,2]}");
    assertThat(contents.getString("mimeType")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({"test://nothing", "test://a/of/none", "test://a/of/", "test://a/of/b/c"})
  void whatIsNotThereIsNamedInTheWayOfTheEra(String uri) {
    for (Client client : List.of(clients.legacy(ANN), clients.modern(ANN))) {
      JsonObject error = client.error("resources/read", "{'uri':'%s'}".formatted(uri));
      assertThat(error.getString("message")).isEqualTo("Resource not found: '" + uri + "'");
      assertThat(error.get("data")).isEqualTo(json("{'uri':'%s'}".formatted(uri)));
    }
    assertThat(code(clients.legacy(ANN), uri)).isEqualTo(-32002);
    assertThat(code(clients.modern(ANN), uri)).isEqualTo(-32602);
  }

  @Test
  void aResourceThatRefusesSaysWhy() {
    JsonObject error = clients.modern(ANN).error("resources/read", "{'uri':'test://unfit/x'}");

    assertThat(error).isEqualTo(json("{'code':-32602,'message':'x is not readable'}"));
  }

  @Test
  void areListedInPages() {
    Client client = clients.legacy(ANN);
    JsonObject first = client.result("resources/list", "{}");
    JsonObject second =
        client.result("resources/list", "{'cursor':'%s'}".formatted(first.getString("nextCursor")));

    assertThat(first.getJsonArray("resources"))
        .extracting(entry -> entry.asJsonObject().getString("uri"))
        .containsExactly("test://bytes", "test://json", "test://own");
    assertThat(second)
        .isEqualTo(
            json(
                "{'resources':[{'name':'a_text','title':'Text','description':'A text','icons':["
                    + "{'src':'https://example.org/i.png','mimeType':'image/png',"
                    + "'sizes':['48x48']},{'src':'https://example.org/j.svg'}],'uri':'test://text','mimeType':'text/plain'}]}"));
  }

  @Test
  void whatIsEmptyIsLeftOutOfLists() {
    assertThat(clients.legacy(ANN).result("resources/list", "{}").getJsonArray("resources").get(0))
        .isEqualTo(json("{'name':'bytes','uri':'test://bytes','mimeType':'image/png'}"));
  }

  @Test
  void templatesAreListed() {
    assertThat(clients.legacy(ANN).result("resources/templates/list", "{}"))
        .isEqualTo(
            json(
                "{'resourceTemplates':["
                    + "{'name':'unfit','description':'Refuses',"
                    + "'uriTemplate':'test://unfit/{id}','mimeType':'text/plain'},"
                    + "{'name':'of','title':'Of','description':'One of a kind',"
                    + "'uriTemplate':'test://{kind}/of/{id}','mimeType':'text/markdown'}]}"));
  }

  private static JsonObject read(Client client, String uri) {
    return client.result("resources/read", "{'uri':'%s'}".formatted(uri));
  }

  private static int code(Client client, String uri) {
    return client.error("resources/read", "{'uri':'%s'}".formatted(uri)).getInt("code");
  }
}
