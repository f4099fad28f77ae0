// A server of files for this computer alone.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { CommandError } from './command-line.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Sends a text or bytes. */
export function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  response.end(body);
}

/** Returns the file of a folder that a path names; `undefined` for a path outside of it, and for one that is not percent-encoded text. */
function fileIn(folder, pathname) {
  try {
    const file = path.resolve(folder, `.${decodeURIComponent(pathname)}`);
    return file.startsWith(folder + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a file of a folder. Types that are not listed are bytes. */
export async function sendFile(folder, pathname, response) {
  const file = fileIn(folder, pathname);
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!bytes) return send(response, 404, 'text/plain; charset=utf-8', 'not found');
  return send(response, 200, TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream', bytes);
}

/** True for a request to this computer: pages of other sites that resolve to it have another host. */
export const isOwn = ({ headers: { host = '' } }) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

/** Listens on a port of this computer alone. Resolves with the port. @throws CommandError if the port is in use */
export async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.on('error', ({ code, message }) =>
      reject(new CommandError(code === 'EADDRINUSE' ? `port ${port} is in use; choose another with --port` : message)),
    );
    server.listen(Number(port), '127.0.0.1', resolve);
  });
  return server.address().port;
}

/** Serves a folder to this computer while `use` runs with its origin, and returns what `use` does. */
export async function servedFolder(folder, use) {
  const server = createServer((request, response) => {
    if (!isOwn(request)) send(response, 403, 'text/plain; charset=utf-8', 'this server answers this computer alone');
    else void sendFile(folder, (request.url ?? '/').split('?')[0], response);
  });
  const port = await listen(server, 0);
  try {
    return await use(`http://localhost:${port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
