package dev.luna.clients;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A client of the MCP Java SDK that answers what it is asked and keeps what it is told.
 *
 * <p>The SDK gives each notification to a thread of its own, so they may be kept out of order.
 */
final class JavaSdkClient implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final BlockingQueue<Double> progress = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> logs = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
  private final McpSyncClient sdk;

  JavaSdkClient(McpClientTransport transport) {
    sdk =
        McpClient.sync(transport)
            .requestTimeout(LIMIT)
            .initializationTimeout(LIMIT)
            .capabilities(
                McpSchema.ClientCapabilities.builder()
                    .elicitation()
                    .sampling()
                    .roots(false)
                    .build())
            .roots(McpSchema.Root.builder("file:///home/zoe").name("home").build())
            .elicitation(JavaSdkClient::elicit)
            .sampling(JavaSdkClient::sample)
            .progressConsumer(told -> progress.add(told.progress()))
            .loggingConsumer(told -> logs.add(told.data()))
            .resourcesUpdateConsumer(changed -> changed.forEach(c -> updates.add(c.uri())))
            .build();
  }

  McpSyncClient sdk() {
    return sdk;
  }

  /** The first text that a tool answers. */
  String call(String tool, Map<String, Object> arguments) {
    return text(sdk.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build()));
  }

  static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  List<Double> progress(int count) {
    return take(progress, count);
  }

  List<String> logs(int count) {
    return take(logs, count);
  }

  /** URIs of resources that changed. */
  List<String> updates(int count) {
    return take(updates, count);
  }

  @Override
  public void close() {
    if (!sdk.closeGracefully()) {
      throw new AssertionError("The client did not close in order");
    }
  }

  private static McpSchema.ElicitResult elicit(McpSchema.ElicitFormRequest request) {
    return McpSchema.ElicitResult.builder(McpSchema.ElicitResult.Action.ACCEPT)
        .content(Map.of("name", "Zoé", "asked", request.message()))
        .build();
  }

  private static McpSchema.CreateMessageResult sample(McpSchema.CreateMessageRequest request) {
    McpSchema.TextContent asked = (McpSchema.TextContent) request.messages().get(0).content();
    return McpSchema.CreateMessageResult.builder(
            McpSchema.Role.ASSISTANT, asked.text() + " Paris 🗼", "model")
        .build();
  }

  /** Waits for {@code count} elements. */
  private static <T> List<T> take(BlockingQueue<T> queue, int count) {
    return IntStream.range(0, count).mapToObj(i -> next(queue)).toList();
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new AssertionError("Nothing came within " + LIMIT);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
