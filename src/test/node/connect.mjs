// Connects a client: `sse`, `streamable` and, through the bridge, `stdio` of the older SDK,
// `modern` and `modern-stdio` of the newer one.
import * as v1 from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import * as schemas from "@modelcontextprotocol/sdk/types.js";
import * as v2 from "@modelcontextprotocol/client";
import { StdioClientTransport as ModernStdioClientTransport } from "@modelcontextprotocol/client/stdio";

const LIMIT_MILLIS = 60_000;
const NEWEST = "2026-07-28";
const CAPABILITIES = { elicitation: { form: {} }, sampling: {}, roots: {} };
const SCHEMAS = {
  "elicitation/create": schemas.ElicitRequestSchema,
  "sampling/createMessage": schemas.CreateMessageRequestSchema,
  "roots/list": schemas.ListRootsRequestSchema,
  "notifications/message": schemas.LoggingMessageNotificationSchema,
  "notifications/resources/updated": schemas.ResourceUpdatedNotificationSchema,
};

/**
 * What the test gives on the command line: the kind of client, where the server is, and how to
 * start the bridge to it.
 */
export const [, , kind, server, ...bridge] = process.argv;
export const isModern = kind.startsWith("modern");

export async function connect({ fetch, prepare = () => {}, mode = { pin: NEWEST } } = {}) {
  const info = { name: "foreign-client", version: "1.0.0" };
  const client = isModern
    ? new v2.Client(info, { capabilities: CAPABILITIES, versionNegotiation: { mode } })
    : new v1.Client(info, { capabilities: CAPABILITIES });
  prepare(client);
  const transport = transportOf({ fetch });
  await client.connect(transport);
  return { client, transport };
}

function transportOf(options) {
  if (kind === "sse") {
    return new SSEClientTransport(new URL("/sse", server), options);
  }
  if (kind.endsWith("stdio")) {
    const Transport = isModern ? ModernStdioClientTransport : StdioClientTransport;
    const [command, ...args] = bridge;
    return new Transport({ command, args, env: { ...process.env, LUNA_URL: server } });
  }
  const Transport = isModern ? v2.StreamableHTTPClientTransport : StreamableHTTPClientTransport;
  return new Transport(new URL("/mcp", server), options);
}

export function onRequest(client, method, handler) {
  client.setRequestHandler(isModern ? method : SCHEMAS[method], handler);
}

export function onNotification(client, method, handler) {
  client.setNotificationHandler(isModern ? method : SCHEMAS[method], handler);
}

export async function call(client, name, args = {}, options = {}, meta = undefined) {
  const params = { name, arguments: args, ...(meta && { _meta: meta }) };
  const result = isModern
    ? await client.callTool(params, options)
    : await client.callTool(params, undefined, options);
  return result.content[0].text;
}

/** Waits for what another party brings about. */
export async function until(condition) {
  while (!(await condition())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs a script and prints its result. One that hangs ends with an error. */
export async function report(script) {
  const watchdog = setTimeout(() => {
    console.error("The script did not end in time");
    process.exit(3);
  }, LIMIT_MILLIS);
  console.log(JSON.stringify(await script()));
  clearTimeout(watchdog);
  process.exit(0);
}
