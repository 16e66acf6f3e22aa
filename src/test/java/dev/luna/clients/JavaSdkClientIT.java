package dev.luna.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official Java SDK's client, over HTTP+SSE and over Streamable HTTP. */
class JavaSdkClientIT {

  private static final String TEXT = "é 🌙 \u2028 \u0000 \"quoted\" \\ end";
  private static final String WATCHED = "test://watched-resource";
  private static final String OTHER = "test://static-text";
  private static final String PROMPT = "test_prompt_with_arguments";

  private static LunaProcess luna;

  /** The SDK calls its HTTP+SSE client deprecated; there are servers and clients that need it. */
  @SuppressWarnings("deprecation")
  enum Transport {
    SSE(server -> HttpClientSseClientTransport.builder(server).sseEndpoint("/sse").build()),
    STREAMABLE(
        server -> HttpClientStreamableHttpTransport.builder(server).endpoint("/mcp").build());

    private final Function<String, McpClientTransport> opener;

    Transport(Function<String, McpClientTransport> opener) {
      this.opener = opener;
    }

    JavaSdkClient connect() {
      JavaSdkClient client = new JavaSdkClient(opener.apply(luna.uri("").toString()));
      client.sdk().initialize();
      return client;
    }
  }

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @EnumSource
  void listsAndCalls(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      assertThat(client.sdk().getServerInfo().name()).isEqualTo("luna");
      assertThat(client.sdk().ping()).isNotNull();
      assertThat(client.sdk().listTools().tools())
          .extracting(McpSchema.Tool::name)
          .contains("test_echo", "test_simple_text")
          .isSorted();
      assertThat(client.call("test_echo", Map.of("text", TEXT))).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsFailuresApart(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      McpSchema.CallToolResult failed =
          client.sdk().callTool(McpSchema.CallToolRequest.builder("test_error_handling").build());

      assertThat(failed.isError()).isTrue();
      assertThatThrownBy(() -> client.call("no_such_tool", Map.of()))
          .isInstanceOfSatisfying(
              McpError.class, e -> assertThat(e.getJsonRpcError().code()).isEqualTo(-32602));
    }
  }

  @ParameterizedTest
  @EnumSource
  void hearsWhatACallSaysAheadOfItsAnswer(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      client.sdk().setLoggingLevel(McpSchema.LoggingLevel.INFO);
      client
          .sdk()
          .callTool(
              McpSchema.CallToolRequest.builder("test_tool_with_progress")
                  .progressToken("token")
                  .build());
      client.call("test_tool_with_logging", Map.of());

      assertThat(client.progress(3)).containsExactlyInAnyOrder(0.0, 50.0, 100.0);
      assertThat(client.logs(3))
          .containsExactlyInAnyOrder(
              "Tool execution started", "Tool processing data", "Tool execution completed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersWhatTheServerAsks(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      assertThat(client.call("test_elicitation", Map.of("message", "Who?")))
          .startsWith("User response: action=accept")
          .contains("\"name\":\"Zoé\"", "\"asked\":\"Who?\"");
      assertThat(client.call("test_sampling", Map.of("prompt", "Which capital?")))
          .isEqualTo("LLM response: Which capital? Paris 🗼");
      assertThat(client.call("test_input_required_result_list_roots", Map.of()))
          .contains("file:///home/zoe");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsResources(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      assertThat(client.sdk().listResources().resources())
          .extracting(McpSchema.Resource::uri)
          .contains(OTHER, WATCHED);
      assertThat(client.sdk().listResourceTemplates().resourceTemplates())
          .extracting(McpSchema.ResourceTemplate::uriTemplate)
          .contains("test://template/{id}/data");
      assertThat(read(client, OTHER)).isEqualTo("This is the content of the static text resource.");
      assertThat(read(client, "test://template/42/data")).contains("Data for ID: 42");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hearsOfChangesThatAnotherClientMakes(Transport transport) {
    try (JavaSdkClient watcher = transport.connect();
        JavaSdkClient changer = transport.connect()) {
      watcher.sdk().subscribeResource(McpSchema.SubscribeRequest.builder(WATCHED).build());
      changer.call("test_touch_resource", Map.of("uri", OTHER));
      changer.call("test_touch_resource", Map.of("uri", WATCHED));
      assertThat(watcher.updates(1)).containsExactly(WATCHED);

      watcher.sdk().unsubscribeResource(McpSchema.UnsubscribeRequest.builder(WATCHED).build());
      watcher.sdk().subscribeResource(McpSchema.SubscribeRequest.builder(OTHER).build());
      changer.call("test_touch_resource", Map.of("uri", WATCHED));
      changer.call("test_touch_resource", Map.of("uri", OTHER));
      assertThat(watcher.updates(1)).containsExactly(OTHER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void getsPromptsAndCompletions(Transport transport) {
    try (JavaSdkClient client = transport.connect()) {
      McpSchema.PromptReference reference = McpSchema.PromptReference.builder(PROMPT).build();

      assertThat(client.sdk().listPrompts().prompts())
          .extracting(McpSchema.Prompt::name)
          .contains(PROMPT);
      assertThat(client.sdk().getPrompt(prompt()).messages())
          .singleElement()
          .extracting(message -> ((McpSchema.TextContent) message.content()).text())
          .isEqualTo("Prompt with arguments: arg1='a', arg2='b'");
      assertThat(
              client.sdk().completeCompletion(completion(reference, "par")).completion().values())
          .containsExactly("paris", "park", "party");
    }
  }

  private static McpSchema.GetPromptRequest prompt() {
    return McpSchema.GetPromptRequest.builder(PROMPT)
        .arguments(Map.of("arg1", "a", "arg2", "b"))
        .build();
  }

  private static McpSchema.CompleteRequest completion(
      McpSchema.PromptReference reference, String typed) {
    return McpSchema.CompleteRequest.builder(
            reference, new McpSchema.CompleteRequest.CompleteArgument("arg1", typed))
        .build();
  }

  private static String read(JavaSdkClient client, String uri) {
    McpSchema.ReadResourceRequest request = McpSchema.ReadResourceRequest.builder(uri).build();
    return ((McpSchema.TextResourceContents) client.sdk().readResource(request).contents().get(0))
        .text();
  }
}
