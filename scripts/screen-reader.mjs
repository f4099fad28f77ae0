// screen-reader.mjs [--browser=chromium] [--keys="Tab Return"] [SET…]: does the tasks of test/screen-reader/tasks.mjs with the Orca screen reader in
// Firefox and in Chromium, on a screen that nobody sees, and writes what is pressed and heard next to them. --keys presses keys and prints what is heard.
// Orca needs a quiet machine: words that a task waits for and that it does not say within half a minute count as not heard.
// Needs programs that Debian has: orca, firefox-esr, chromium, xvfb, xdotool, openbox, dbus and at-spi2-core; and `npm run build`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FLAGS } from './browser.mjs';
import { serve } from './static-server.mjs';
import { doTasks, SETS } from '../test/screen-reader/tasks.mjs';

const root = path.resolve(import.meta.dirname, '..');
const DATA = path.resolve(root, '..', 'shared', 'data');
const TRANSCRIPTS = path.join(root, 'test', 'screen-reader');
const PROGRAMS = ['orca', 'firefox-esr', 'chromium', 'Xvfb', 'xdotool', 'openbox', 'dbus-run-session'];
const DISPLAY = `:${100 + (process.pid % 400)}`;
const SIZE = { width: 1440, height: 900 };

/** How each browser is started with a fresh profile, and without pages that it would show first. */
const BROWSERS = {
  firefox: async (url, profile) => {
    const settings = {
      'accessibility.force_disabled': -1,
      'browser.aboutwelcome.enabled': false,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.panel.shown': true,
      'browser.download.useDownloadDir': true,
      'browser.shell.checkDefaultBrowser': false,
      'browser.startup.homepage_override.mstone': 'ignore',
      'datareporting.policy.dataSubmissionEnabled': false,
      'termsofuse.bypassNotification': true,
    };
    const lines = Object.entries(settings).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    await writeFile(path.join(profile, 'user.js'), lines.join(''));
    return ['firefox-esr', ['--no-remote', '--profile', profile, '--kiosk', url]];
  },
  chromium: async (url, profile) => [
    'chromium',
    [
      ...FLAGS.filter((flag) => flag !== '--headless'),
      '--force-renderer-accessibility',
      '--lang=en-US',
      `--user-data-dir=${profile}`,
      `--window-size=${SIZE.width},${SIZE.height}`,
      `--app=${url}`,
    ],
  ],
};

const page = (files) => `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Sales report</title>
<script type="module" src="/dist/define/sales-dashboard.js"></script></head>
<body><h1>Sales report</h1><sales-dashboard src="${files.map((file) => `/data/${file}`).join(' ')}" currency="USD"></sales-dashboard></body></html>`;

/** Milliseconds without words after which Orca has ended. */
const SILENCE = 1500;
/** Milliseconds to wait for the words that answer a task. */
const PATIENCE = 30_000;

/** Settings of Orca: it does not read the whole page when it opens, does not name keys, and writes each line of its log at once. */
const ORCA = `import orca.debug
import orca.settings
orca.settings.sayAllOnLoad = False
orca.settings.enableKeyEcho = False
orca.debug.debugFile.reconfigure(line_buffering=True)
`;

/** What Orca speaks, read from its log. */
class Speech {
  #log;
  #at = 0;

  constructor(log) {
    this.#log = log;
  }

  /** Reads on. Returns the number of bytes, and what was spoken. */
  async #more() {
    const file = await open(this.#log).catch(() => undefined);
    if (!file) return { bytes: 0, spoken: [] };
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(size - this.#at), 0, size - this.#at, this.#at);
    await file.close();
    const bytes = buffer.lastIndexOf(10) + 1;
    this.#at += bytes;
    const said = buffer.toString('utf8', 0, bytes).matchAll(/SPEECH OUTPUT: '(.*?)'(?:\{.*)?$/gm);
    return { bytes, spoken: Array.from(said, ([, text]) => text.trim()).filter(Boolean) };
  }

  /** Waits for silence after the first words, or for `most` milliseconds without words. Returns what was spoken. */
  async heard(most = 6000) {
    const heard = [];
    for (let quiet = 0, passed = 0; quiet < (heard.length > 0 ? SILENCE : most) && passed < 60_000; passed += 100) {
      await wait(100);
      const { bytes, spoken } = await this.#more();
      quiet = spoken.length > 0 || (heard.length > 0 && bytes > 0) ? 0 : quiet + 100;
      heard.push(...spoken);
    }
    return heard;
  }
}

/** What is heard until a page has its figures. */
async function opened(speech) {
  const heard = [];
  for (let more = await speech.heard(30_000); more.length > 0; more = await speech.heard(12_000)) heard.push(...more);
  return heard;
}

/** Opens a page in a browser with Orca, and hands what presses keys to `act`. */
async function withOrca(browser, url, act) {
  const home = await mkdtemp(path.join(tmpdir(), 'orca-'));
  const log = path.join(home, 'orca.log');
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY,
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    LANG: 'C.UTF-8',
  };
  const started = [];
  const start = async (program, args, pause) => {
    started.push(spawn(program, args, { env, stdio: 'ignore', detached: true }));
    await wait(pause);
  };
  try {
    await mkdir(path.join(home, '.local/share/orca'), { recursive: true });
    await writeFile(path.join(home, '.local/share/orca/orca-customizations.py'), ORCA);
    await start('Xvfb', [DISPLAY, '-screen', '0', `${SIZE.width}x${SIZE.height}x24`, '-nolisten', 'tcp'], 1000);
    await start('openbox', [], 500);
    await start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately'], 1000);
    for (const [schema, key] of [
      ['org.gnome.desktop.interface', 'toolkit-accessibility'],
      ['org.gnome.desktop.a11y.applications', 'screen-reader-enabled'],
    ])
      spawnSync('gsettings', ['set', schema, key, 'true'], { env });
    await start('orca', [`--debug-file=${log}`], 6000);
    const [program, args] = await BROWSERS[browser](url, await mkdtemp(path.join(home, 'profile-')));
    await start(program, args, 0);
    const speech = new Speech(log);
    const press = async (key, words) => {
      spawnSync('xdotool', ['key', '--clearmodifiers', key], { env });
      const [heard, end] = [await speech.heard(), performance.now() + PATIENCE];
      while (words && !words.test(heard.join(' ')) && performance.now() < end) heard.push(...(await speech.heard(SILENCE)));
      return heard;
    };
    await act({ press, opening: await opened(speech) });
  } finally {
    for (const { pid } of started.reverse())
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    browser: { type: 'string' },
    keys: { type: 'string' },
    url: { type: 'string' },
  },
});
const missing = PROGRAMS.filter((program) => spawnSync('which', [program]).status !== 0);
if (missing.length > 0 || !existsSync(path.join(DATA, 'sales'))) {
  console.log(`not run: ${missing.length > 0 ? `${missing.join(', ')} not installed` : 'no data next to the checkout'}`);
  process.exit(0);
}
// The programs talk over a bus of their own.
if (!process.env.SALES_OWN_BUS) {
  const { status } = spawnSync('dbus-run-session', ['--', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, SALES_OWN_BUS: '1' },
  });
  process.exit(status ?? 1);
}

/** Does the tasks over files in a browser, or presses `--keys`. Returns the number of tasks that are not done. */
async function listen(browser, { set, files }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  await writeFile(path.join(folder, 'index.html'), page(files));
  const { origin, close } = await serve([
    ['/dist/', path.join(root, 'dist')],
    ['/data/', DATA],
    ['/', folder],
  ]);
  const lines = [];
  const print = (line) => {
    lines.push(line);
    console.log(line);
  };
  let failed = 0;
  await withOrca(browser, `${origin}/`, async (orca) => {
    if (options.keys === undefined) failed = await doTasks({ ...orca, print });
    else
      for (const key of options.keys.split(' ')) {
        print(`> ${key}`);
        for (const line of await orca.press(key)) print(`  ${line}`);
      }
  });
  close();
  await rm(folder, { recursive: true });
  if (options.keys === undefined) await writeFile(path.join(TRANSCRIPTS, `${set}.${browser}.txt`), `${lines.join('\n')}\n`);
  return failed;
}

let failed = 0;
for (const [set, files] of Object.entries(SETS).filter(([one]) => names.length === 0 || names.includes(one)))
  for (const browser of Object.keys(BROWSERS).filter((one) => (options.browser ?? one) === one))
    failed += await listen(browser, { set, files });
process.exit(failed > 0 ? 1 : 0);
