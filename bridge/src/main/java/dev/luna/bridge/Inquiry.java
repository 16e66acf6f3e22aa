package dev.luna.bridge;

import java.io.IOException;
import java.util.function.Consumer;

/** Asks the server what it offers. */
final class Inquiry {

  /** More pages than any list has; a server that gives them without end is not believed. */
  private static final int MAX_PAGES = 100;

  private final Transport transport;
  private final ServerKnowledge knowledge;

  Inquiry(Transport transport, ServerKnowledge knowledge) {
    this.transport = transport;
    this.knowledge = knowledge;
  }

  /** Finds out what it means to send a request of the client a second time. */
  void aboutRepeating(JsonRpcMessage request)
      throws LinkException, IOException, InterruptedException {
    if (request.isStateless()) {
      JsonRpcMessage discover = OwnRequest.like(request, "server/discover", null);
      knowledge.learn("server/discover", transport.ask(discover));
    }
    tools(request);
  }

  /** Reads the list of tools, in the era of a request of the client. */
  void tools(JsonRpcMessage request) throws LinkException, IOException, InterruptedException {
    pages(request, "tools/list", page -> knowledge.learn("tools/list", page));
  }

  /**
   * Reads a list to its end.
   *
   * @param reader given each page, which is a result
   * @throws IOException if the server has no such list
   */
  void pages(JsonRpcMessage request, String method, Consumer<JsonRpcMessage> reader)
      throws LinkException, IOException, InterruptedException {
    String cursor = null;
    for (int page = 0; page < MAX_PAGES; page++) {
      JsonRpcMessage answer = transport.ask(OwnRequest.like(request, method, cursor));
      if (answer.kind() == JsonRpcMessage.Kind.ERROR) {
        throw new IOException(method + " is refused");
      }
      reader.accept(answer);
      cursor = JsonBody.result(answer).getString("nextCursor", null);
      if (cursor == null) {
        return;
      }
    }
  }
}
