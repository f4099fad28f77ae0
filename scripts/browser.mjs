// Finds a Chromium to test in: CHROME_PATH, that of the development dependencies, or an installed one.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const HELP = 'No Chromium was found: install Chromium or Google Chrome, or set CHROME_PATH to the program file of one.';

/** The flags of every test browser: no sandbox (it may run as root), and no background traffic. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The flags of browsers that run tests. Most code of a test runs a few times, so optimizing it takes longer than it saves, and only hot code is compiled to
 * more than a baseline. Most objects live for one test, so new ones are collected less often. Benchmarks and weights are measured without them.
 */
export const TEST_FLAGS = [
  ...FLAGS,
  '--js-flags=--no-opt,--invocation-count-for-maglev=10000,--invocation-count-for-maglev-osr=1000,--min-semi-space-size=32',
];

/** Whether the program starts and names its version; a file of the right name alone is not enough. */
function answers(program, env = process.env) {
  const run = spawnSync(program, ['--version'], { env, encoding: 'utf8', timeout: 120_000 });
  return run.status === 0 && /\d+\.\d+\.\d+/.test(run.stdout);
}

/** What a browser (as `findBrowser` gives it) says about its version. */
export function versionOf({ executablePath, env }) {
  return spawnSync(executablePath, ['--version'], { env, encoding: 'utf8', timeout: 120_000 }).stdout.trim();
}

/** The plain files of a tar archive, as name and bytes. */
function* filesOf(tar) {
  const text = (at, length) => tar.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const isFile = tar[at + 156] === 0x30 || tar[at + 156] === 0;
    if (isFile) yield { name: path.join(text(at + 345, 155), text(at, 100)), bytes: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

async function unpack(bin, target) {
  const part = `${target}.${process.pid}.part`;
  const read = async (name) => promisify(brotliDecompress)(await readFile(path.join(bin, name)));
  await mkdir(part, { recursive: true });
  await writeFile(path.join(part, 'chromium'), await read('chromium.br'));
  await chmod(path.join(part, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    for (const { name, bytes } of filesOf(await read(archive))) {
      await mkdir(path.dirname(path.join(part, name)), { recursive: true });
      await writeFile(path.join(part, name), bytes);
    }
  }
  await rename(part, target).catch(async (error) => {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
}

const exists = (file) => stat(file).then(Boolean, () => false);

/** Font settings for a Chromium that uses only the fonts of its package. */
const fontsOf = (target) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(target, 'fonts')}</dir>
  <cachedir>${path.join(target, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * The Chromium of @sparticuz/chromium with the fonts that come with it, which renders letters identically everywhere: as `findBrowser`
 * gives it. It is unpacked once into a folder that names its version; undefined where it cannot run.
 */
export async function findPackagedBrowser() {
  const home = path.join(root, 'node_modules', '@sparticuz', 'chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !(await exists(home))) return undefined;
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  const target = path.join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!(await exists(target))) await unpack(path.join(home, 'bin'), target);
  const libraries = [path.join(target, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  const settings = path.join(target, 'fonts.conf');
  // Moved to its place, because another browser could read half of it.
  await writeFile(`${settings}.${process.pid}`, fontsOf(target));
  await rename(`${settings}.${process.pid}`, settings);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: settings };
  const executablePath = path.join(target, 'chromium');
  return answers(executablePath, env) ? { executablePath, env } : undefined;
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const onMac = process.platform === 'darwin' ? MAC.map((app) => path.join('/Applications', app)) : [];
  const executablePath = [...onPath, ...onMac].find((program) => answers(program));
  return executablePath && { executablePath, env: process.env };
}

/**
 * The browser to test in: `executablePath`, and the environment `env` to start it with. That of the development dependencies has one version and
 * the same fonts on all machines, and takes a third less processor time than Debian's. Long runs, before a release, use the installed one, which is newer.
 * @throws Error with one sentence of advice when there is none.
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!answers(chosen))
      throw new Error(`CHROME_PATH is '${chosen}', which does not answer --version: set it to the program file of a Chromium.`);
    return { executablePath: chosen, env: process.env };
  }
  const found = (process.env.SALES_LONG && installed()) || (await findPackagedBrowser()) || installed();
  if (!found) throw new Error(HELP);
  return found;
}
