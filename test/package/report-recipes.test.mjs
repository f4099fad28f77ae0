// @release: runs the recipes of one page of the documentation; mail.test.mjs writes a mail
// The recipes of docs/cookbook.md for a report every Monday. What sends mail is replaced by a program that keeps what it gets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { at, readText } from './files.mjs';

const [, section] = /^## Report every Monday$([^]*?)^## /m.exec(readText('docs/cookbook.md'));
/** The blocks of code in a language. */
const blocksOf = (language) =>
  [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gm'))].map(([, code]) => code);

/** The sections of a unit file: the values of each name, in their order. */
function unitOf(text) {
  const sections = {};
  let current;
  for (const line of text.split('\n')) {
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name) current = sections[name] = {};
    else if (key) (current[key] ??= []).push(value);
    else assert.match(line, /^(#.*)?$/);
  }
  return sections;
}

describe('a report every Monday', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-report-'));
    mkdirSync(path.join(folder, 'programs'));
    mkdirSync(path.join(folder, 'reports'));
    writeFileSync(path.join(folder, 'reports/orders.csv'), 'date,revenue\n2026-01-05,100\n2026-02-05,120\n');
    writePage('revenue');
    const program = (name, code) => writeFileSync(path.join(folder, 'programs', name), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
    program('npx', `shift\nexec "${process.execPath}" "${at('bin/sales-elements.mjs')}" "$@"`);
    for (const name of ['sendmail', 'curl'])
      program(name, `printf '%s\\n' "$@" > "${folder}/arguments"\ncat > "${folder}/sent.eml"`);
  });
  after(() => rmSync(folder, { recursive: true }));

  function writePage(measure) {
    const kpi = `<sales-kpi src="orders.csv" locale="en-US" currency="EUR" measure="${measure}"></sales-kpi>`;
    writeFileSync(path.join(folder, 'reports/sales.html'), `<!doctype html><title>Sales</title>${kpi}`);
  }

  /** Runs a command with the programs of this test. */
  function run(command, cwd) {
    const own = command.replaceAll(/\/usr\/s?bin\/(npx|sendmail)/g, (_, name) => path.join(folder, 'programs', name));
    const { PATH } = process.env;
    return spawnSync('sh', ['-c', own], {
      cwd: path.join(folder, cwd),
      encoding: 'utf8',
      env: { ...process.env, PATH: `${path.join(folder, 'programs')}:${PATH}`, SMTP_LOGIN: 'reports:secret' },
    });
  }

  /** What was sent, and the program’s arguments; takes both away. */
  function sent() {
    const [mail, args] = ['sent.eml', 'arguments'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    for (const name of ['sent.eml', 'arguments']) rmSync(path.join(folder, name));
    return { mail, args: args.trim().split('\n') };
  }

  /** Checks that a mail has its recipient before the headers of the report, and the figure. */
  function assertMail(mail) {
    const head = mail.slice(0, mail.indexOf('\r\n\r\n'));
    assert.match(head, /^To: team@example\.com\r?$/m);
    assert.match(head, /^Subject: =\?utf-8\?B\?U2FsZXM=\?=\r$/m);
    const [, html] = /text\/html[^]*?base64\r\n\r\n([^]*?)\r\n--/.exec(mail);
    assert.ok(Buffer.from(html, 'base64').toString().includes('€220'), 'the revenue');
  }

  it('is mailed by cron, and not if a card shows an error', () => {
    const [line] = blocksOf('sh');
    const [, schedule, command] = /^((?:\S+ ){5})(.*)$/.exec(line);
    assert.equal(schedule, '0 7 * * 1 ');
    // Cron takes a percent sign for the end of the command.
    assert.ok(!command.includes('%'));
    const { status, stderr } = run(command, '.');
    assert.deepEqual([status, stderr], [0, '']);
    const { mail, args } = sent();
    assertMail(mail);
    assert.deepEqual(args, ['-t']);
    writePage('revenu');
    const failed = run(command, '.');
    writePage('revenue');
    assert.equal(failed.status, 1);
    assert.match(failed.stderr, /^sales-kpi: unknown measure 'revenu'/);
    assert.throws(sent, { code: 'ENOENT' });
  });

  it('is mailed by a service of systemd, which a timer starts', (context) => {
    const [serviceText, timerText] = blocksOf('ini');
    const [service, timer] = [serviceText, timerText].map(unitOf);
    // Only a service of this type runs several commands, each after the one before.
    assert.deepEqual([service.Service.Type, service.Service.WorkingDirectory], [['oneshot'], ['/srv/reports']]);
    for (const command of service.Service.ExecStart) {
      assert.doesNotMatch(command, /[$%]/, 'systemd replaces both');
      assert.match(command, /^\/(usr\/)?bin\//);
      const { status, stderr } = run(command, 'reports');
      assert.deepEqual([status, stderr], [0, '']);
    }
    assertMail(sent().mail);
    const [unit] = /^# (.*)\.service$/m.exec(serviceText).slice(1);
    assert.match(timerText, new RegExp(`^# ${unit}\\.timer$`, 'm'));
    const analyze = (...args) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    if (analyze('--version').status !== 0)
      return context.diagnostic('systemd is not installed: its check of the units is left out');
    const { status, stdout } = analyze('calendar', timer.Timer.OnCalendar[0]);
    assert.equal(status, 0);
    assert.match(stdout, /Next elapse: Mon .* 07:00:00/);
    for (const [name, text] of [
      ['service', serviceText],
      ['timer', timerText],
    ])
      writeFileSync(path.join(folder, `${unit}.${name}`), text.replace('/usr/bin/npx', path.join(folder, 'programs/npx')));
    const checked = analyze('verify', path.join(folder, `${unit}.service`), path.join(folder, `${unit}.timer`));
    assert.doesNotMatch(checked.stderr, new RegExp(`${unit}\\.(service|timer).*(Unknown|Failed|invalid|not executable)`, 'i'));
  });

  it('is mailed by GitHub Actions', () => {
    const [yaml] = blocksOf('yaml');
    assert.ok(
      yaml.split('\n').every((line) => /^( {2})*\S/.test(line)),
      'two spaces for each level',
    );
    const keys = [...yaml.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys, ['on', 'jobs']);
    assert.match(yaml, /^ {4}- cron: '0 7 \* \* 1'$/m);
    const steps = [...yaml.matchAll(/^ {6}- run: (?:\|\n((?: {10}.*\n)+)|(.*))/gm)].map(([, block, line]) => block ?? line);
    assert.equal(steps.length, 3);
    const [install, render, send] = steps;
    assert.equal(install, 'npm ci');
    for (const step of [render, send]) {
      const { status, stderr } = run(step, 'reports');
      assert.deepEqual([status, stderr], [0, '']);
    }
    const { mail, args } = sent();
    assertMail(mail);
    assert.match(
      mail,
      /^From: reports@example\.com\r\nTo: .*\r\nDate: \w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} [+-]\d{4}\r\nSubject: /,
    );
    const valueOf = (name) => args[args.indexOf(name) + 1];
    assert.deepEqual(['--user', '--mail-from', '--mail-rcpt', '--upload-file'].map(valueOf), [
      'reports:secret',
      'reports@example.com',
      'team@example.com',
      '-',
    ]);
    assert.equal(args.at(-1), 'smtps://smtp.example.com');
    // The step gets the secret as a variable.
    assert.match(yaml, /^ {8}env:\n {10}SMTP_LOGIN: \$\{\{ secrets\.SMTP_LOGIN \}\}$/m);
  });
});
