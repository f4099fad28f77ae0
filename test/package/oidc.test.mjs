// @release: needs nginx, which few computers have
// deploy/nginx-oidc.conf in a real nginx, between a stand-in for oauth2-proxy and deploy/endpoint.mjs.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../dist/core.js';
import { at, freePort, readText, untilUp } from './files.mjs';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** The headers of the identity provider by session. */
const sessions = new Map([
  ['ann', { 'X-Auth-Request-Email': 'ann@example.com', 'X-Auth-Request-Groups': 'finance, sales-north' }],
  ['bo', { 'X-Auth-Request-Email': 'bo@example.com' }],
  ['cy', { 'X-Auth-Request-Email': 'cy@example.com', 'X-Auth-Request-Groups': 'sales-south' }],
]);
const FORGED = { 'X-Auth-Request-Email': 'boss@example.com', 'X-Auth-Request-Groups': 'sales-north,sales-south' };

/** Answers as oauth2-proxy does. */
function answerLogin({ url, headers }, response) {
  const session = sessions.get(/session=(\w+)/.exec(headers.cookie)?.[1]);
  if (url === '/oauth2/auth') return response.writeHead(session ? 202 : 401, session).end();
  const from = encodeURIComponent(headers['x-auth-request-redirect']);
  return response.writeHead(302, { Location: `https://id.example.com/?from=${from}` }).end();
}

describe('the proxy with a login', { skip: hasNginx ? false : 'nginx is not installed' }, () => {
  let folder;
  let login;
  const children = [];
  let url;
  let log = '';
  const start = (command, args, env = {}) => {
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (log += bytes));
    children.push(child);
    return child;
  };
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-oidc-'));
    for (const name of ['data', 'node_modules', 'www/dist', 'temp']) mkdirSync(path.join(folder, name), { recursive: true });
    symlinkSync(at('.'), path.join(folder, 'node_modules/sales-elements'));
    cpSync(at('deploy/endpoint.mjs'), path.join(folder, 'endpoint.mjs'));
    cpSync(at('deploy/users-oidc.mjs'), path.join(folder, 'users.mjs'));
    const write = (name, text) => writeFileSync(path.join(folder, name), text);
    write('data/orders.csv', 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    write('groups.json', JSON.stringify({ 'sales-north': ['North'], 'sales-south': ['South'] }));
    write('www/index.html', 'the page');
    write('www/dist/auto.js', 'the library');
    login = createServer(answerLogin).listen(0, '127.0.0.1');
    await once(login, 'listening');
    const [endpoint, proxy, redirect] = [await freePort(), await freePort(), await freePort()];
    const server = readText('deploy/nginx-oidc.conf')
      .replace('listen 80;', `listen 127.0.0.1:${redirect};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${proxy};`)
      .replaceAll(/^ *ssl_.*\n/gm, '')
      .replace('/srv/www', path.join(folder, 'www'))
      .replaceAll('127.0.0.1:4180', `127.0.0.1:${login.address().port}`)
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${endpoint}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/temp/${name};`,
    );
    write(
      'nginx.conf',
      `daemon off; master_process off; pid ${folder}/nginx.pid; events {} http { access_log off; ${temporary.join(' ')} ${server} }`,
    );
    start(process.execPath, ['endpoint.mjs'], {
      SALES_DATA: path.join(folder, 'data'),
      SALES_GROUPS: path.join(folder, 'groups.json'),
      PORT: String(endpoint),
      HOST: '127.0.0.1',
    });
    start('nginx', ['-e', 'stderr', '-p', folder, '-c', path.join(folder, 'nginx.conf')]);
    url = `http://127.0.0.1:${proxy}`;
    for (const own of [`http://127.0.0.1:${endpoint}/healthz`, `${url}/dist/auto.js`]) await untilUp(own, () => log);
  });
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    login?.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (address, session, headers = {}) =>
    fetch(url + address, { headers: { ...headers, ...(session && { Cookie: `session=${session}` }) }, redirect: 'manual' });
  const open = (session) =>
    openDataset(`${url}/sales/plan`, {
      engine: 'server',
      headers: { ...FORGED, Cookie: `session=${session}`, Origin: 'https://127.0.0.1' },
    });
  const revenue = async (dataset) => (await dataset.query({ measures: ['revenue'] })).rows()[0].revenue;

  it('sends a page without a login to sign in, and shows it with one', async () => {
    const { status, headers } = await ask('/index.html?year=2024&page=2');
    assert.deepEqual(
      [status, headers.get('Location')],
      [302, `https://id.example.com/?from=${encodeURIComponent('/index.html?year=2024&page=2')}`],
    );
    assert.equal(await (await ask('/', 'ann')).text(), 'the page');
    assert.equal(await (await ask('/dist/auto.js')).text(), 'the library');
    assert.equal((await ask('/oauth2/auth', 'ann')).status, 404);
  });

  it('gives the endpoint the user who has signed in, and drops headers of that name from outside', async () => {
    assert.deepEqual([await revenue(await open('ann')), await revenue(await open('cy'))], [1.5, 2.25]);
    assert.match(log, /"user":"ann@example.com"/);
    assert.doesNotMatch(log, /boss@example.com/);
    // This user is in no group, so the proxy has no header in place of the forged one.
    assert.equal((await ask('/sales/plan', 'bo', FORGED)).status, 403);
    assert.equal((await ask('/sales/plan', undefined, FORGED)).status, 401);
  });

  it('answers 401 after a login has ended, and the error asks to sign in again', async () => {
    const dataset = await open('cy');
    sessions.delete('cy');
    await assert.rejects(revenue(dataset), ({ code, message, hint, params }) => {
      assert.deepEqual(
        [code, params.status, params.answer],
        ['http-status', 401, 'Your login has ended. Reload the page to sign in.'],
      );
      assert.match(`${message} ${hint}`, /Sign in/);
      return true;
    });
  });
});
