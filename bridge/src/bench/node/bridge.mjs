// Measures bridges from stdio to one running Luna: how long from their start to their first answer,
// and how much time each adds to a call.
//
// Usage: node bridge.mjs http://127.0.0.1:3000 ../../../target/luna-bridge.jar
import { mkdtempSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INITIALIZE, Stdio, median, timed } from "./stdio.mjs";

const [, , server, jar] = process.argv;
const STARTS = 15;
const ROUNDS = 10;
const CALLS_A_ROUND = 100;
const WARM_UP = 1000;
const CALL = { name: "fractal_memory_list", arguments: { limit: 1 } };

const BRIDGES = {
  "Luna's bridge": ["java", "-jar", jar],
  "mcp-remote 0.15.1": [process.execPath, "node_modules/mcp-remote/dist/proxy.js", `${server}/mcp`],
  "supergateway 4.0.0": [
    process.execPath,
    "node_modules/supergateway/dist/index.js",
    "--streamableHttp",
    `${server}/mcp`,
  ],
};

/** A bridge that keeps what it knows of servers in a directory. */
function bridge(command, cache) {
  return new Stdio(command, { LUNA_URL: server, XDG_CACHE_HOME: cache });
}

/** The same calls without a bridge. */
class Direct {
  constructor() {
    this.agent = new http.Agent({ keepAlive: true });
    this.headers = {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
    };
  }

  request(id, method, params) {
    const body = JSON.stringify({ jsonrpc: "2.0", id, method, params });
    return new Promise((resolve, reject) => {
      const options = { method: "POST", agent: this.agent, headers: this.headers };
      const request = http.request(`${server}/mcp`, options, (response) => {
        const session = response.headers["mcp-session-id"];
        if (session) {
          this.headers["Mcp-Session-Id"] = session;
        }
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve(text && JSON.parse(text)));
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  async open() {
    await this.request("open", "initialize", INITIALIZE);
    this.headers["MCP-Protocol-Version"] = INITIALIZE.protocolVersion;
    await this.request(undefined, "notifications/initialized");
  }

  async close() {
    this.agent.destroy();
  }
}

async function start(command, cache) {
  let started;
  const millis = await timed(async () => {
    started = bridge(command, cache);
    await started.request("open", "initialize", INITIALIZE);
  });
  await started.close();
  return millis;
}

async function starts() {
  const known = mkdtempSync(join(tmpdir(), "bench-"));
  const candidates = Object.entries(BRIDGES).map(([name, command]) => [name, command, () => known]);
  const fresh = () => mkdtempSync(join(tmpdir(), "bench-"));
  candidates.push(["Luna's bridge, first start ever", BRIDGES["Luna's bridge"], fresh]);
  const times = new Map(candidates.map(([name]) => [name, []]));
  for (let i = 0; i <= STARTS; i++) {
    for (const [name, command, cache] of candidates) {
      const millis = await start(command, cache());
      // The first run of each reads its files from disk.
      if (i > 0) {
        times.get(name).push(millis);
      }
    }
  }
  return times;
}

async function latencies() {
  const cache = mkdtempSync(join(tmpdir(), "bench-"));
  const parties = [["direct", new Direct()]];
  for (const [name, command] of Object.entries(BRIDGES)) {
    parties.push([name, bridge(command, cache)]);
  }
  const times = new Map(parties.map(([name]) => [name, []]));
  let id = 0;
  for (const [, party] of parties) {
    await party.open();
    for (let i = 0; i < WARM_UP; i++) {
      await party.request(++id, "tools/call", CALL);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, party] of parties) {
      for (let i = 0; i < CALLS_A_ROUND; i++) {
        times.get(name).push(await timed(() => party.request(++id, "tools/call", CALL)));
      }
    }
  }
  await Promise.all(parties.map(([, party]) => party.close()));
  return times;
}

console.log("| bridge | start to first answer, ms |\n| --- | ---: |");
for (const [name, times] of await starts()) {
  console.log(`| ${name} | ${median(times).toFixed(0)} |`);
}
const calls = await latencies();
const direct = median(calls.get("direct"));
console.log(`\nA call without a bridge takes ${direct.toFixed(2)} ms at the median.\n`);
console.log("| bridge | added to a call, ms |\n| --- | ---: |");
calls.delete("direct");
for (const [name, times] of calls) {
  console.log(`| ${name} | ${(median(times) - direct).toFixed(2)} |`);
}
process.exit(0);
