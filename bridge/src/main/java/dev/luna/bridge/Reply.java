package dev.luna.bridge;

/** The answer to a question of the bridge's own; what else comes with it is the client's. */
final class Reply implements Recipient {

  private final JsonRpcMessage question;
  private final ClientOutput output;
  private JsonRpcMessage answer;

  Reply(JsonRpcMessage question, ClientOutput output) {
    this.question = question;
    this.output = output;
  }

  @Override
  public void take(JsonRpcMessage message) {
    boolean mine =
        message.answersRequest()
            && question.isRequest()
            && message.id().key().equals(question.id().key());
    if (mine) {
      answer = message;
    } else if (!message.isResponse()) {
      output.write(message.text());
    }
  }

  @Override
  public boolean isAnswered() {
    return answer != null;
  }

  /** The answer, or null as long as there is none. */
  JsonRpcMessage answer() {
    return answer;
  }
}
