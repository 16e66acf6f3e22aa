package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.protocol.ProtocolVersion;
import jakarta.json.JsonObject;
import java.util.Locale;

/** Calls of the stateless era whose client hears nothing but the answer. */
public final class SampleCalls {

  public static final Caller ANN = new Caller("home", "ann", Locale.ENGLISH);

  private SampleCalls() {}

  public static Call modern(String method, JsonObject params) {
    return modern(method, params, ANN);
  }

  static Call modern(String method, JsonObject params, Caller caller) {
    Message.Request request =
        new Message.Request(new RequestId(JsonText.number(1)), method, params);
    return Call.modern(request, ProtocolVersion.V2026_07_28, caller, new DeafChannel());
  }

  private static final class DeafChannel implements Channel {

    @Override
    public void send(Message message) {}

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public void release() {}
  }
}
