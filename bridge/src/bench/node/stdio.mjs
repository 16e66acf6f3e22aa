// A program that speaks MCP over stdio, in a process of its own.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export const INITIALIZE = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "bench", version: "1" },
};

export class Stdio {
  constructor(command, settings) {
    this.waiting = new Map();
    this.process = spawn(command[0], command.slice(1), {
      env: { ...process.env, ...settings },
      stdio: ["pipe", "pipe", "ignore"],
    });
    createInterface({ input: this.process.stdout }).on("line", (line) => {
      const message = JSON.parse(line);
      this.waiting.get(message.id)?.(message);
    });
  }

  request(id, method, params) {
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ jsonrpc: "2.0", id, method, params });
    });
  }

  send(message) {
    this.process.stdin.write(`${JSON.stringify(message)}\n`);
  }

  async open() {
    await this.request("open", "initialize", INITIALIZE);
    this.send({ jsonrpc: "2.0", method: "notifications/initialized" });
  }

  close() {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.stdin.end();
    const late = setTimeout(() => this.process.kill(), 3000);
    return ended.then(() => clearTimeout(late));
  }
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, part) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
}

/** How many milliseconds the work takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
