package dev.luna.mcp;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.SampleCalls;
import dev.luna.mcp.dispatch.Dispatcher;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.session.Session;
import dev.luna.mcp.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Clients of the engine, of either era. */
@ApplicationScoped
public class Clients {

  public static final Caller ANN = SampleCalls.ANN;
  public static final Caller LEA = new Caller("home", "léa", Locale.FRENCH);

  private final Dispatcher dispatcher;
  private final Sessions sessions;

  @Inject
  public Clients(Dispatcher dispatcher, Sessions sessions) {
    this.dispatcher = dispatcher;
    this.sessions = sessions;
  }

  protected Clients() {
    this(null, null);
  }

  /** A client of the stateless era. */
  public Client modern(Caller caller) {
    return new Client(
        dispatcher,
        (request, client) -> Call.modern(request, ProtocolVersion.V2026_07_28, caller, client));
  }

  /** A client in a session that has begun as the specification wants it. */
  public Client legacy(Caller caller, String version, String capabilities) {
    Client client = in(sessions.open(caller), caller);
    client.result(
        "initialize",
        JsonText.object()
            .add("protocolVersion", version)
            .add("capabilities", Quoted.json(capabilities))
            .build());
    return client;
  }

  /** A client in a session that can be asked nothing. */
  public Client legacy(Caller caller) {
    return legacy(caller, "2025-06-18", "{}");
  }

  /** A client in this session. */
  public Client in(Session session, Caller caller) {
    return new Client(
        dispatcher, (request, client) -> Call.legacy(request, session, caller, client));
  }
}
