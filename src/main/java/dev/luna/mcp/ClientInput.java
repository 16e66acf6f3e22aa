package dev.luna.mcp;

import jakarta.json.JsonObject;
import java.util.Map;

/**
 * Asks the client for input while a call runs. A parameter of a tool or a prompt.
 *
 * <p>Code reads the same in both eras: in the legacy one {@link #ask} waits for the answers, in the
 * stateless one it ends the call, and when the client calls again with the answers the method runs
 * from its start and {@code ask} returns what was answered, in every earlier round too. So what is
 * done before {@code ask} must bear being done again.
 */
public interface ClientInput {

  /** Whether the client can be asked this kind of question. */
  boolean supports(InputRequest.Kind kind);

  /**
   * Asks all these questions together.
   *
   * @return the client's results by the requests' keys, all of them present
   * @throws ToolException in the legacy era, if the client cannot be asked, refuses or takes too
   *     long
   */
  Map<String, JsonObject> ask(InputRequest... requests);

  /** Whether this call continues one that asked, proved by the state that the client sent back. */
  boolean isContinued();
}
