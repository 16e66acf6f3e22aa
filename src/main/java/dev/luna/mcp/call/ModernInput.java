package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks by ending the call with a result that carries the questions (multi-round-trip requests,
 * SEP-2322). Answers of earlier rounds travel in the sealed state.
 */
final class ModernInput implements ClientInput {

  private static final Set<String> ACTIONS = Set.of("accept", "decline", "cancel");

  private final Call call;
  private final RequestStates states;
  private final boolean continued;
  private final JsonObject responses;
  private final Map<String, JsonObject> answered = new LinkedHashMap<>();

  ModernInput(Call call, RequestStates states) {
    this.call = call;
    this.states = states;
    this.responses = responses(call.params());
    JsonValue state = call.params().get("requestState");
    if (state != null && !(state instanceof JsonString)) {
      throw ProtocolException.invalidParams("'requestState' must be a string");
    }
    this.continued = state != null;
    if (state instanceof JsonString sealed) {
      states
          .open(binding(), sealed.getString())
          .forEach((key, answer) -> answered.put(key, answer.asJsonObject()));
    }
  }

  @Override
  public boolean supports(InputRequest.Kind kind) {
    return capabilities().offers(kind);
  }

  @Override
  public boolean isContinued() {
    return continued;
  }

  @Override
  public Map<String, JsonObject> ask(InputRequest... requests) {
    Map<String, JsonObject> answers = new LinkedHashMap<>();
    JsonObjectBuilder missing = JsonText.object();
    boolean complete = true;
    for (InputRequest request : requests) {
      if (takeAnswer(request)) {
        answers.put(request.key(), answered.get(request.key()));
      } else {
        complete = false;
        missing.add(request.key(), toJson(request));
      }
    }
    if (complete) {
      return answers;
    }
    throw new InputRequiredException(missing.build(), states.seal(binding(), answeredJson()));
  }

  private boolean takeAnswer(InputRequest request) {
    JsonValue response = responses.get(request.key());
    if (response != null && !answered.containsKey(request.key())) {
      answered.put(request.key(), validated(request, response));
    }
    return answered.containsKey(request.key());
  }

  private static JsonObject validated(InputRequest request, JsonValue response) {
    if (!(response instanceof JsonObject answer)) {
      throw ProtocolException.invalidParams(
          "'inputResponses.%s' must be an object".formatted(request.key()));
    }
    if (request.kind() == InputRequest.Kind.ELICITATION
        && !(answer.get("action") instanceof JsonString action
            && ACTIONS.contains(action.getString()))) {
      throw ProtocolException.invalidParams(
          "'inputResponses.%s.action' must be one of %s".formatted(request.key(), ACTIONS));
    }
    return answer;
  }

  private JsonObject toJson(InputRequest request) {
    if (!capabilities().offers(request)) {
      JsonObject required = ClientCapabilities.required(request);
      throw new ProtocolException(
          ErrorCode.MISSING_CLIENT_CAPABILITY,
          "This needs a client that offers " + required,
          JsonText.object().add("requiredCapabilities", required).build());
    }
    return JsonText.object()
        .add("method", request.kind().method())
        .add("params", JsonText.object(request.params()).remove("elicitationId"))
        .build();
  }

  private ClientCapabilities capabilities() {
    return new ClientCapabilities(call.clientCapabilities());
  }

  private JsonObject answeredJson() {
    JsonObjectBuilder json = JsonText.object();
    answered.forEach(json::add);
    return json.build();
  }

  /** Who asked for what; the order in which a client writes its arguments does not matter. */
  private String binding() {
    JsonValue arguments = call.params().getOrDefault("arguments", JsonValue.EMPTY_JSON_OBJECT);
    return String.join(
        "\n",
        call.caller().space(),
        call.caller().principal(),
        call.request().method(),
        call.params().getOrDefault("name", JsonValue.NULL).toString(),
        call.params().getOrDefault("uri", JsonValue.NULL).toString(),
        arguments instanceof JsonObject named
            ? new TreeMap<>(named).toString()
            : arguments.toString());
  }

  private static JsonObject responses(JsonObject params) {
    JsonValue responses = params.getOrDefault("inputResponses", JsonValue.EMPTY_JSON_OBJECT);
    if (responses instanceof JsonObject object) {
      return object;
    }
    throw ProtocolException.invalidParams("'inputResponses' must be an object");
  }
}
