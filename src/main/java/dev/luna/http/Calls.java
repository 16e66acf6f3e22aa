package dev.luna.http;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.dispatch.Dispatcher;
import dev.luna.mcp.jsonrpc.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs calls: quick ones on the request's thread, those that may wait on a worker's. */
@ApplicationScoped
public class Calls {

  private final Dispatcher dispatcher;
  private final Workers workers;

  @Inject
  public Calls(Dispatcher dispatcher, Workers workers) {
    this.dispatcher = dispatcher;
    this.workers = workers;
  }

  protected Calls() {
    this(null, null);
  }

  /**
   * Runs the call.
   *
   * @param answer takes the answer, once; it is empty if the call was cancelled
   */
  void run(Call call, Consumer<Optional<Message>> answer) {
    if (dispatcher.streams(call.request(), call.era())) {
      workers.execute(() -> dispatcher.dispatch(call).thenAccept(answer));
    } else {
      dispatcher.dispatch(call).thenAccept(answer);
    }
  }
}
