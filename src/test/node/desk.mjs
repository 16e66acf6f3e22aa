// Stores and recalls through the bridge, as a desktop client does.
import { call, connect, report } from "./connect.mjs";

const TEXT = "Zoé épelle 🌙 \u2028 \"Liège\"";

await report(async () => {
  const { client } = await connect();
  const { tools } = await client.listTools();
  const { resources } = await client.listResources();
  const { prompts } = await client.listPrompts();
  await call(client, "fractal_memory_store", { memory_type: "root", content: TEXT });
  const found = await client.callTool({
    name: "fractal_memory_retrieve",
    arguments: { query: "Liège" },
  });
  const unknown = await client.callTool({ name: "no_such_tool", arguments: {} }).catch((e) => e);
  const read = await client.readResource({ uri: resources[0].uri });
  const result = {
    server: client.getServerVersion().name,
    tools: tools.map((tool) => tool.name),
    prompts: prompts.map((prompt) => prompt.name),
    found: JSON.stringify(found.structuredContent).includes(JSON.stringify(TEXT).slice(1, -1)),
    unknownToolCode: unknown.code,
    read: read.contents.length,
  };
  await client.close();
  return result;
});
