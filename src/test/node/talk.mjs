// Lists, calls, reads and completes.
import { call, connect, onNotification, report } from "./connect.mjs";

const TEXT = "é 🌙 \u2028 \u0000 \"quoted\" \\ end";
const PROMPT = "test_prompt_with_arguments";

await report(async () => {
  const logs = [];
  const progress = [];
  const { client } = await connect({
    prepare: (c) =>
      onNotification(c, "notifications/message", (n) => void logs.push(n.params.data)),
  });
  const { tools } = await client.listTools();
  await call(client, "test_tool_with_progress", {}, { onprogress: (p) => progress.push(p) });
  await call(client, "test_tool_with_logging", {}, {}, {
    "io.modelcontextprotocol/logLevel": "info",
  });
  const failed = await client.callTool({ name: "test_error_handling", arguments: {} });
  const unknown = await client.callTool({ name: "no_such_tool", arguments: {} }).catch((e) => e);
  const result = {
    server: client.getServerVersion().name,
    tools: tools.map((tool) => tool.name),
    echo: (await call(client, "test_echo", { text: TEXT })) === TEXT,
    header: (await call(client, "test_header_echo", { text: TEXT })) === TEXT,
    progress,
    logs,
    isError: failed.isError,
    unknownToolCode: unknown.code,
    resources: (await client.listResources()).resources.map((resource) => resource.uri),
    templates: (await client.listResourceTemplates()).resourceTemplates.map((t) => t.uriTemplate),
    text: (await client.readResource({ uri: "test://static-text" })).contents[0].text,
    blob: (await client.readResource({ uri: "test://static-binary" })).contents[0].blob,
    template: (await client.readResource({ uri: "test://template/42/data" })).contents[0].text,
    prompts: (await client.listPrompts()).prompts.map((prompt) => prompt.name),
    prompt: (await client.getPrompt({ name: PROMPT, arguments: { arg1: "a", arg2: "b" } }))
      .messages[0].content.text,
    completion: (
      await client.complete({
        ref: { type: "ref/prompt", name: PROMPT },
        argument: { name: "arg1", value: "par" },
      })
    ).completion.values,
  };
  await client.close();
  return result;
});
