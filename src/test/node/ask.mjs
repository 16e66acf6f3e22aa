// Answers what the server asks while it serves a call.
import { call, connect, onRequest, report } from "./connect.mjs";

const CALLS = [
  ["test_elicitation", { message: "Who are you?" }],
  ["test_sampling", { prompt: "Which capital?" }],
  ["test_input_required_result_list_roots"],
  ["test_input_required_result_multi_round"],
];

await report(async () => {
  const asked = [];
  const { client } = await connect({
    prepare: (c) => {
      onRequest(c, "elicitation/create", (request) => {
        asked.push(request.params.message);
        return { action: "accept", content: { name: "Zoé" } };
      });
      onRequest(c, "sampling/createMessage", (request) => {
        asked.push(request.params.messages[0].content.text);
        return { role: "assistant", model: "m", content: { type: "text", text: "Paris 🗼" } };
      });
      onRequest(c, "roots/list", () => ({ roots: [{ uri: "file:///home/zoe", name: "home" }] }));
    },
  });
  const answers = [];
  for (const [name, args] of CALLS) {
    answers.push(await call(client, name, args));
  }
  return { answers, asked };
});
