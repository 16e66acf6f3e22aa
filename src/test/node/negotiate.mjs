// Agrees on a protocol version in each way the newer client knows.
import { call, connect, report } from "./connect.mjs";

const MODES = { legacy: "legacy", auto: "auto", pinned: { pin: "2026-07-28" } };

await report(async () => {
  const versions = {};
  for (const [name, mode] of Object.entries(MODES)) {
    const { client } = await connect({ mode });
    await call(client, "test_echo", { text: "here" });
    versions[name] = client.getNegotiatedProtocolVersion();
    await client.close();
  }
  return versions;
});
