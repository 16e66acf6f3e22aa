package dev.luna.mcp.feature;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Cancellation;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.McpLog;
import dev.luna.mcp.Progress;
import dev.luna.mcp.ResponseStream;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.CallLog;
import dev.luna.mcp.call.CallProgress;
import dev.luna.mcp.call.ClientInputs;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The parameters that the engine gives and not the client. */
enum Injected {
  CALLER(Caller.class, false, (call, inputs) -> call.caller()),
  CANCELLATION(Cancellation.class, true, (call, inputs) -> call),
  CLIENT_INPUT(ClientInput.class, true, (call, inputs) -> inputs.of(call)),
  LOG(McpLog.class, true, (call, inputs) -> new CallLog(call)),
  PROGRESS(Progress.class, true, (call, inputs) -> new CallProgress(call)),
  RESPONSE_STREAM(ResponseStream.class, true, (call, inputs) -> call.channel());

  private static final Map<Class<?>, Injected> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(i -> i.type, i -> i));

  private final Class<?> type;
  private final boolean streams;
  private final BiFunction<Call, ClientInputs, Object> value;

  Injected(Class<?> type, boolean streams, BiFunction<Call, ClientInputs, Object> value) {
    this.type = type;
    this.streams = streams;
    this.value = value;
  }

  /** Null if the client gives parameters of this type. */
  static Injected of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Whether a method that takes it may send messages before it returns, or may wait. */
  boolean streams() {
    return streams;
  }

  Object value(Call call, ClientInputs inputs) {
    return value.apply(call, inputs);
  }
}
