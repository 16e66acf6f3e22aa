// Hears of a change that another client makes, and of none after it stopped listening.
import { call, connect, isModern, onNotification, report, until } from "./connect.mjs";

const URI = "test://watched-resource";
const OTHER = "test://static-text";

await report(async () => {
  const heard = [];
  const { client: watcher } = await connect({
    prepare: (c) =>
      onNotification(c, "notifications/resources/updated", (n) => void heard.push(n.params.uri)),
  });
  const { client: changer } = await connect();
  const subscription = isModern
    ? await watcher.listen({ resourceSubscriptions: [URI] })
    : await watcher.subscribeResource({ uri: URI });

  await call(changer, "test_touch_resource", { uri: OTHER });
  await call(changer, "test_touch_resource", { uri: URI });
  await until(() => heard.length > 0);
  const whileSubscribed = [...heard];

  await (isModern ? subscription.close() : watcher.unsubscribeResource({ uri: URI }));
  await call(changer, "test_touch_resource", { uri: URI });
  await watcher.listTools();
  return { whileSubscribed, afterwards: heard.length - whileSubscribed.length };
});
