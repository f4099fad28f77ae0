// The files of deploy/: the image is built from its container file without a daemon, in a folder, and answers.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from '../../scripts/daily-tests.mjs';
import { openDataset } from '../../dist/core.js';
import { at, filesBelow, freePort, readText, untilUp } from './files.mjs';

/** The stages of the container file, as lists of instructions with their words. */
const stages = readText('deploy/Containerfile')
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) =>
    stage
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
const [build, image] = stages;

/** What an instruction copies, and where. */
function copied([name, ...words]) {
  if (name !== 'COPY') return undefined;
  const names = words.filter((word) => !word.startsWith('--'));
  return { isBuilt: words[0] === '--from=build', sources: names.slice(0, -1), target: names.at(-1) };
}

const tokenHash = (token) => createHash('sha256').update(token).digest('hex');

describe('the files of deploy', () => {
  let folder;
  let child;
  let url;
  let log = '';
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-deploy-'));
    const app = path.join(folder, 'app');
    for (const instruction of image) {
      const { isBuilt, sources = [], target } = copied(instruction) ?? {};
      for (const source of sources) {
        const from = isBuilt ? source.replace(/^\/src\//, '') : source;
        const to = path.join(app, target, ...(sources.length > 1 || target === './' ? [path.basename(source)] : []));
        mkdirSync(path.dirname(to), { recursive: true });
        // Packages are large.
        if (from.startsWith('node_modules')) symlinkSync(at(from), to);
        else cpSync(at(from), to, { recursive: true });
      }
    }
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'data/orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    writeFileSync(path.join(folder, 'users.json'), JSON.stringify({ [tokenHash('secret')]: { id: 'ann', regions: ['North'] } }));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const [, command] = image.at(-1);
    assert.match(command, /node/);
    child = spawn(process.execPath, [path.join(app, 'endpoint.mjs')], {
      cwd: folder,
      env: {
        SALES_DATA: path.join(folder, 'data'),
        SALES_USERS: path.join(folder, 'users.json'),
        PORT: String(port),
        HOST: '127.0.0.1',
      },
    });
    child.stdout.on('data', (bytes) => (log += bytes));
    child.stderr.on('data', (bytes) => (log += bytes));
    await untilUp(`${url}/healthz`, () => log);
  });
  after(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('install from a lock file that has all packages, next to the files that are copied before @release', () => {
    const index = build.findIndex((words) => words.join(' ') === 'RUN npm ci');
    const files = build.slice(0, index).flatMap((words) => copied(words)?.sources ?? []);
    const clone = path.join(folder, 'clone');
    mkdirSync(clone);
    for (const file of files) cpSync(at(file), path.join(clone, file));
    const args = ['ci', '--dry-run', '--offline', '--cache', path.join(folder, 'cache')];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: clone, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /added \d+ packages/);
    const ignored = readText('.dockerignore').trim().split('\n');
    for (const name of ['.git', 'dist', 'node_modules']) assert.ok(ignored.includes(name), name);
  });

  it('make an image that answers each user over their rows, and no stranger', async () => {
    assert.equal((await fetch(`${url}/sales/plan`)).status, 401);
    const dataset = await openDataset(`${url}/sales/plan`, { engine: 'server', headers: { Authorization: 'Bearer secret' } });
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 1.5 }]);
    assert.match(await (await fetch(`${url}/metrics`)).text(), /^sales_requests_total/m);
    assert.doesNotMatch(log, /secret/);
  });

  it('end within the time that systemd and Kubernetes give', async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    assert.equal(code, 0, log);
  });

  it('are the files that the documentation shows', () => {
    const blocks = [...readText('docs/production.md').matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, text]) => text);
    for (const file of filesBelow('deploy')) {
      const text = readText(`deploy/${file}`);
      assert.ok(text.split('\n')[0].includes(`deploy/${file}`), file);
      assert.ok(blocks.includes(text), `docs/production.md does not show deploy/${file}`);
    }
  });
});
