// WebKitGTK over WebDriver, on a screen of its own (Xvfb).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

const BROWSER = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((program) => existsSync(program));
const hasProgram = (name) => spawnSync('which', [name]).status === 0;

/** The installed program; `undefined` without it, its driver or Xvfb. */
export const executablePath = BROWSER && hasProgram('WebKitWebDriver') && hasProgram('xvfb-run') ? BROWSER : undefined;

/** Milliseconds that only end what hangs. */
const LIMIT_MS = 120_000;

const KEYS = { Home: '\uE011', Enter: '\uE007', Escape: '\uE00C' };

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function send(url, body) {
  const response = await fetch(url, { method: body ? 'POST' : 'DELETE', body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}

async function startDriver(port) {
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1280x1024x24', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  const end = Date.now() + 60_000;
  while (!(await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined))) {
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return driver;
}

/** Starts the browser with one page. */
export async function start() {
  const port = await freePort();
  const driver = await startDriver(port);
  const options = { binary: BROWSER, args: ['--automation'] };
  const { sessionId, capabilities } = await send(`http://127.0.0.1:${port}/session`, {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  });
  const session = `http://127.0.0.1:${port}/session/${sessionId}`;
  await send(`${session}/timeouts`, { script: LIMIT_MS, pageLoad: LIMIT_MS });
  await send(`${session}/window/rect`, { width: 1200, height: 1000 });
  const perform = (...actions) => send(`${session}/actions`, { actions });
  const at = ({ x, y }) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) });
  const run = async (act, ...args) => {
    const script = `const given = [...arguments]; const done = given.pop();
      Promise.resolve((${act})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send(`${session}/execute/async`, { script, args });
    if (error) throw new Error(error);
    return value;
  };
  const evaluate = (script) => send(`${session}/execute/sync`, { script, args: [] });
  /** Opens a page. The driver may answer while the page before is still there, after a step back in its history. */
  const open = async (url) => {
    await evaluate('window.isLeft = true');
    await send(`${session}/url`, { url });
    const end = Date.now() + LIMIT_MS;
    while (await evaluate(`return window.isLeft === true || document.readyState !== 'complete'`)) {
      if (Date.now() > end) throw new Error(`${url} does not load`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    version: `WebKit ${capabilities.browserVersion}`,
    open,
    run,
    /** Runs a function in the page of a frame, of any origin. */
    runInFrame: async (id, act, ...args) => {
      await send(`${session}/frame`, { id });
      const value = await run(act, ...args).finally(() => send(`${session}/frame`, { id: null }));
      return value;
    },
    press: (key) => {
      const value = KEYS[key];
      return perform({
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      });
    },
    drag: (from, to) => {
      const middle = { x: (from.x + to.x) / 2, y: to.y };
      const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      return perform({ type: 'pointer', id: 'mouse', actions: [at(from), down, at(middle), at(to), up] });
    },
    close: async () => {
      await send(session);
      process.kill(-driver.pid);
    },
  };
}
