package dev.luna.http;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.Channel;
import dev.luna.mcp.dispatch.ClientNotifications;
import dev.luna.mcp.dispatch.Dispatcher;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.MessageCodec;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Several messages in one body, which 2025-03-26 has and no later revision. */
@ApplicationScoped
public class Batches {

  private static final int MAX_MESSAGES = 100;

  /** A batch is answered as a whole, so nothing goes ahead of its answers. */
  private static final Channel SILENT =
      new Channel() {
        @Override
        public void send(Message message) {}

        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public void release() {}
      };

  private final Dispatcher dispatcher;
  private final ClientNotifications notifications;

  @Inject
  public Batches(Dispatcher dispatcher, ClientNotifications notifications) {
    this.dispatcher = dispatcher;
    this.notifications = notifications;
  }

  protected Batches() {
    this(null, null);
  }

  PlainAnswer answer(JsonArray batch, Session session, Caller caller) {
    if (session.version() != ProtocolVersion.V2025_03_26) {
      return PlainAnswer.refused(
          400, "Batches exist only in 2025-03-26; this session speaks " + session.version().text());
    }
    if (batch.isEmpty() || batch.size() > MAX_MESSAGES) {
      return PlainAnswer.refused(400, "A batch holds 1 to " + MAX_MESSAGES + " messages");
    }
    JsonArrayBuilder answers = JsonText.array();
    boolean any = false;
    for (JsonValue element : batch) {
      Optional<Message> answer = answer(element, session, caller);
      answer.map(Message::toJson).ifPresent(answers::add);
      any |= answer.isPresent();
    }
    return any ? PlainAnswer.json(200, answers.build(), Map.of()) : PlainAnswer.accepted();
  }

  private Optional<Message> answer(JsonValue element, Session session, Caller caller) {
    try {
      Message message = MessageCodec.decode(element);
      if (message instanceof Message.Request request) {
        return serve(request, session, caller);
      } else if (message instanceof Message.Notification notification) {
        notifications.take(notification, session);
      } else {
        session.resolve(message);
      }
      return Optional.empty();
    } catch (ProtocolException e) {
      return Optional.of(Message.Failure.of(MessageCodec.idOf(element), e));
    }
  }

  private Optional<Message> serve(Message.Request request, Session session, Caller caller) {
    requireNotInitialize(request);
    Call call = Call.legacy(request, session, caller, SILENT);
    session.begin(request.id(), call::cancel);
    try {
      return dispatcher.dispatch(call).toCompletableFuture().join();
    } finally {
      session.end(request.id());
    }
  }

  private static void requireNotInitialize(Message.Request request) {
    if (request.method().equals(McpMethod.INITIALIZE.text())) {
      throw new ProtocolException(
          ErrorCode.INVALID_REQUEST, "'initialize' must not be part of a batch");
    }
  }
}
