// Ends a session, which is then gone for the server too.
import { call, connect, report, server } from "./connect.mjs";

await report(async () => {
  const { client, transport } = await connect();
  const id = transport.sessionId;
  const before = await call(client, "test_echo", { text: "here" });
  await transport.terminateSession();
  const response = await fetch(new URL("/mcp", server), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "Mcp-Session-Id": id,
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" }),
  });
  return { before, idAfterwards: transport.sessionId ?? "", statusAfterwards: response.status };
});
