package dev.luna.mcp.session;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.protocol.LogLevel;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.stream.EventId;
import dev.luna.mcp.stream.EventStream;
import dev.luna.mcp.stream.EventStreams;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A client of the legacy era, from {@code initialize} to its end. */
public final class Session {

  private final String id;
  private final String principal;
  private final String space;
  private final EventStreams streams;
  private final EventStream serverStream;
  private final ResponseStreams responses = new ResponseStreams();
  private final AtomicLong responseSequence = new AtomicLong();
  private final ClientRequests clientRequests = new ClientRequests();
  private final Map<RequestId, Runnable> inFlight = new ConcurrentHashMap<>();
  private final Set<String> subscriptions = ConcurrentHashMap.newKeySet();

  private volatile ProtocolVersion version = ProtocolVersion.V2024_11_05;
  private volatile JsonObject clientCapabilities = JsonValue.EMPTY_JSON_OBJECT;
  private volatile LogLevel logLevel = LogLevel.INFO;
  private volatile long lastUsed = System.nanoTime();

  Session(
      String id, String principal, String space, EventStreams streams, EventStream serverStream) {
    this.id = id;
    this.principal = principal;
    this.space = space;
    this.streams = streams;
    this.serverStream = serverStream;
  }

  public String id() {
    return id;
  }

  public String principal() {
    return principal;
  }

  public String space() {
    return space;
  }

  /** Remembers what {@code initialize} agreed on. */
  public void initialize(ProtocolVersion agreed, JsonObject capabilities) {
    version = agreed;
    clientCapabilities = capabilities;
  }

  public ProtocolVersion version() {
    return version;
  }

  public JsonObject clientCapabilities() {
    return clientCapabilities;
  }

  /** The least severe log messages that the client wants. */
  public LogLevel logLevel() {
    return logLevel;
  }

  public void logLevel(LogLevel level) {
    logLevel = level;
  }

  /** URIs of the resources whose changes the client wants to hear of. */
  public Set<String> subscriptions() {
    return subscriptions;
  }

  public ClientRequests clientRequests() {
    return clientRequests;
  }

  /** The stream of messages that belong to no request. */
  public EventStream serverStream() {
    return serverStream;
  }

  /** Sends a message that belongs to no request. */
  public void send(Message message) {
    serverStream.send(JsonText.write(message.toJson()));
  }

  /** A stream for the answer to one request, which the client may resume after a cut. */
  public EventStream openResponse() {
    String streamId = Long.toString(responseSequence.incrementAndGet());
    EventStream stream = streams.resumable(streamId, () -> {});
    if (version.atLeast(ProtocolVersion.V2025_11_25)) {
      stream.prime();
    }
    responses.add(stream);
    return stream;
  }

  /** The stream that the event with this id was sent on; empty if it is not kept any more. */
  public Optional<EventStream> streamOf(String eventId) {
    String streamId = EventId.streamId(eventId);
    return streamId.equals(serverStream.id())
        ? Optional.of(serverStream)
        : responses.find(streamId);
  }

  /**
   * Remembers how to cancel a request while it runs.
   *
   * @throws ProtocolException if a request with this id is running already
   */
  public void begin(RequestId request, Runnable cancel) {
    if (inFlight.putIfAbsent(request, cancel) != null) {
      throw new ProtocolException(
          ErrorCode.INVALID_REQUEST, "A request with this id is running already");
    }
  }

  public void end(RequestId request) {
    inFlight.remove(request);
    touch();
  }

  /** Cancels a running request; ignored if it is not running. */
  public void cancel(RequestId request) {
    Runnable cancel = inFlight.get(request);
    if (cancel != null) {
      cancel.run();
    }
  }

  /** Takes the client's answer to a request of the server. */
  public void resolve(Message answer) {
    clientRequests.resolve(answer);
  }

  /** Notes that the client is there. */
  public void touch() {
    lastUsed = System.nanoTime();
  }

  boolean isIdle(long nanos) {
    return inFlight.isEmpty() && !serverStream.isAttached() && System.nanoTime() - lastUsed > nanos;
  }

  /** Frees everything: running requests are cancelled, streams end. */
  void close() {
    inFlight.values().forEach(Runnable::run);
    clientRequests.cancelAll();
    responses.close();
    serverStream.close();
  }
}
