// Answers what the server asks while it serves a call.
import { call, connect, isModern, onRequest, report } from "./connect.mjs";

const [elicitation, sampling] = isModern
  ? ["test_input_required_result_elicitation", "test_input_required_result_sampling"]
  : ["test_elicitation", "test_sampling"];

await report(async () => {
  const asked = [];
  const { client } = await connect({
    prepare: (c) => {
      onRequest(c, "elicitation/create", (request) => {
        asked.push(request.params.message);
        return {
          action: "accept",
          content: { name: "Zoé", username: "Zoé", email: "zoe@example.org" },
        };
      });
      onRequest(c, "sampling/createMessage", (request) => {
        asked.push(request.params.messages[0].content.text);
        return { role: "assistant", model: "m", content: { type: "text", text: "Paris 🗼" } };
      });
      onRequest(c, "roots/list", () => ({ roots: [{ uri: "file:///home/zoe", name: "home" }] }));
    },
  });
  return {
    elicited: await call(client, elicitation, { message: "Who are you?" }),
    sampled: await call(client, sampling, { prompt: "Which capital?" }),
    ...(isModern && { roots: await call(client, "test_input_required_result_list_roots") }),
    asked,
  };
});
