// Gives up a call that is running, which the server is to notice.
import { call, connect, report, until } from "./connect.mjs";

const KEY = `wait-${process.pid}`;

await report(async () => {
  const { client } = await connect();
  const controller = new AbortController();
  const waiting = call(
    client,
    "test_wait_until_cancelled",
    { key: KEY },
    { signal: controller.signal },
  ).then(
    () => "answered",
    () => "given up",
  );
  const outcome = () => call(client, "test_wait_outcome", { key: KEY });
  await until(async () => (await outcome()) === "waiting");
  controller.abort("enough");
  const caller = await waiting;
  await until(async () => (await outcome()) !== "waiting");
  return { client: caller, server: await outcome() };
});
