package dev.luna.bridge;

import java.util.Optional;

/** What the server said of itself before, so that a client need not wait for it to start. */
interface RememberedAnswers {

  /** The result to answer a request with, as JSON text; empty if it has to be asked for. */
  Optional<String> find(JsonRpcMessage request);

  /** Takes note of a result of the server. */
  void learn(JsonRpcMessage request, JsonRpcMessage response);

  /** Whether an answer to the request says what the server is, and nothing of the moment. */
  static boolean isAboutServer(JsonRpcMessage request) {
    return request.isRequest("initialize") || request.isRequest("server/discover");
  }

  /** The revision of the protocol that the request is in, or proposes. */
  static Optional<String> version(JsonRpcMessage request) {
    return request.isRequest("initialize")
        ? request.detail(Detail.PROPOSED_VERSION)
        : request.detail(Detail.STATELESS_VERSION);
  }
}
