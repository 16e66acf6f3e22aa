package dev.luna.bridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is to be answered on one stream, for the client and for the bridge itself. */
final class InFlight {

  private final Map<String, Outgoing> requests = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<JsonRpcMessage>> questions = new LinkedHashMap<>();
  private boolean ended;

  /**
   * Returns false if the stream has ended. Under one lock with {@link #end}, so that a request is
   * either never sent here or ended here.
   */
  synchronized boolean begin(Outgoing outgoing) {
    if (!ended && outgoing.isRequest()) {
      requests.put(outgoing.message().id().key(), outgoing);
    }
    return !ended;
  }

  /** The answer to come to a question of the bridge's own. */
  synchronized CompletableFuture<JsonRpcMessage> expect(JsonRpcMessage question) {
    CompletableFuture<JsonRpcMessage> answer = new CompletableFuture<>();
    if (ended) {
      answer.cancel(false);
    } else {
      questions.put(question.id().key(), answer);
    }
    return answer;
  }

  /** Returns true if the answer was the bridge's own. */
  synchronized boolean answered(JsonRpcMessage response) {
    requests.remove(response.id().key());
    CompletableFuture<JsonRpcMessage> question = questions.remove(response.id().key());
    return question != null && question.complete(response);
  }

  /** Nothing more is expected for a message. */
  synchronized void finish(Outgoing outgoing) {
    if (outgoing.isRequest()) {
      requests.remove(outgoing.message().id().key(), outgoing);
    }
  }

  /** Returns the requests that the end of the stream leaves without an answer. */
  synchronized List<Outgoing> end() {
    ended = true;
    questions.values().forEach(question -> question.cancel(false));
    return new ArrayList<>(requests.values());
  }
}
