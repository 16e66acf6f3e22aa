package dev.luna.mcp.call;

import dev.luna.mcp.ClientInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a call the way to ask its client that its era has. */
@ApplicationScoped
public class ClientInputs {

  private final RequestStates states;
  private final CallLimiter limiter;

  @Inject
  public ClientInputs(RequestStates states, CallLimiter limiter) {
    this.states = states;
    this.limiter = limiter;
  }

  protected ClientInputs() {
    this(null, null);
  }

  /** The way to ask the client of this call. */
  public ClientInput of(Call call) {
    return call.session()
        .<ClientInput>map(session -> new LegacyInput(call, session, limiter))
        .orElseGet(() -> new ModernInput(call, states));
  }
}
