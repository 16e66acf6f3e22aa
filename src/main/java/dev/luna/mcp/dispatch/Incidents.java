package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Defects of the server: the log gets the trace, the client an id to find it by. */
@ApplicationScoped
class Incidents {

  private static final Logger LOG = System.getLogger(Incidents.class.getName());

  ProtocolException report(Call call, Throwable cause) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Incident " + id + " in " + call.request().method(), cause);
    return new ProtocolException(
        ErrorCode.INTERNAL_ERROR,
        "Internal error. The server's log tells more about incident " + id);
  }
}
