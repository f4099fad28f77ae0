// What the tests of the built package share.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** The project's folder; tests are run from there. */
export const root = process.cwd();
export const at = (...parts) => path.join(root, ...parts);
export const readText = (file) => readFileSync(at(file), 'utf8');
export const readJson = (file) => JSON.parse(readText(file));

/** Every file below a folder, with `/` in its path. */
export const filesBelow = (folder) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(folder), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

/** The tags that src/elements has a folder for. */
export const tags = () => readdirSync(at('src/elements')).filter((name) => name.startsWith('sales-'));

/** A port that nothing listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Resolves when a URL answers with success; fails with the text of `log` after 20 seconds. */
export async function untilUp(url, log) {
  for (let n = 0; ; n += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    assert.ok(n < 200, log());
    await new Promise((next) => setTimeout(next, 100));
  }
}
