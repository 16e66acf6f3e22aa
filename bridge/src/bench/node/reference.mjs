// Measures Luna through its bridge beside the reference memory server, at 1 000 memories: what it
// takes to store and to search, and what is left of memories that were sent at once.
//
// Usage: node reference.mjs http://127.0.0.1:3000 ../../../target/luna-bridge.jar
// The server should run on an empty LUNA_MEMORY_PATH.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stdio, median, quantile, timed } from "./stdio.mjs";

const [, , server, jar] = process.argv;
const MEMORIES = 1000;
const ROUNDS = 10;
const CALLS_A_ROUND = 20;
const AT_ONCE = 200;
const DIRECTORY = mkdtempSync(join(tmpdir(), "bench-"));

const text = (number) => `Keeper ${number} lights the lamp of lighthouse${number} before the fog comes in`;

class Luna extends Stdio {
  constructor() {
    super(["java", "-jar", jar], { LUNA_URL: server, XDG_CACHE_HOME: DIRECTORY });
  }

  store(number) {
    return call(this, "fractal_memory_store", { memory_type: "leaf", content: text(number) });
  }

  search(query) {
    return call(this, "fractal_memory_retrieve", { query });
  }
}

class Reference extends Stdio {
  constructor() {
    super(
      [process.execPath, "node_modules/@modelcontextprotocol/server-memory/dist/index.js"],
      { MEMORY_FILE_PATH: join(DIRECTORY, "memory.jsonl") },
    );
  }

  store(number) {
    const entity = { name: `Keeper ${number}`, entityType: "keeper", observations: [text(number)] };
    return call(this, "create_entities", { entities: [entity] });
  }

  search(query) {
    return call(this, "search_nodes", { query });
  }
}

let lastId = 0;

/** The text of an answer, which says no error. */
async function call(party, name, args) {
  const { result } = await party.request(++lastId, "tools/call", { name, arguments: args });
  if (!result || result.isError) {
    throw new Error(`${name} failed: ${JSON.stringify(result)}`);
  }
  return result.content[0].text;
}

/** How many of many memories that are sent without waiting are found later. */
async function kept(party) {
  const numbers = Array.from({ length: AT_ONCE }, (_, i) => 1_000_000 + i);
  await Promise.all(numbers.map((number) => party.store(number)));
  let found = 0;
  for (const number of numbers) {
    found += (await party.search(text(number))).includes(text(number)) ? 1 : 0;
  }
  return found;
}

const parties = [
  { name: "Luna through its bridge", party: new Luna(), stores: [], searches: [] },
  { name: "server-memory 2026.8.31", party: new Reference(), stores: [], searches: [] },
];
for (const { party } of parties) {
  await party.open();
  for (let number = 0; number < MEMORIES; number++) {
    await party.store(number);
  }
}
for (let round = 0; round < ROUNDS; round++) {
  for (const { party, stores, searches } of parties) {
    for (let i = 0; i < CALLS_A_ROUND; i++) {
      const number = MEMORIES + round * CALLS_A_ROUND + i;
      stores.push(await timed(() => party.store(number)));
      searches.push(await timed(() => party.search(`lighthouse${number % MEMORIES}`)));
    }
  }
}
console.log(`| | store, ms | p99 | search, ms | p99 | found of ${AT_ONCE} sent at once |`);
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const { name, party, stores, searches } of parties) {
  const figures = [stores, searches].flatMap((times) => [median(times), quantile(times, 0.99)]);
  const cells = figures.map((millis) => millis.toFixed(2));
  console.log(`| ${[name, ...cells, await kept(party)].join(" | ")} |`);
  await party.close();
}
