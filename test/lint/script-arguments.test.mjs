import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Runs a script to its end. A script that starts its work instead of an answer runs into the limit. */
const run = (script, ...args) =>
  spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], { encoding: 'utf8', timeout: 20_000 });

describe('the scripts of npm', () => {
  for (const [script, program, option] of [['serve', 'npm start --', '--currency']])
    it(`${program} shows its help, and names a wrong option`, () => {
      const help = run(script, '--help');
      assert.equal(help.status, 0);
      assert.ok(help.stdout.startsWith(`Usage: ${program} `), help.stdout);
      assert.ok(help.stdout.includes(`\n  ${option}`), help.stdout);
      const wrong = run(script, `${option}s`);
      assert.deepEqual([wrong.status, wrong.stdout], [1, '']);
      assert.ok(wrong.stderr.startsWith(`Unknown option '${option}s'. Did you mean '${option}'?\n`), wrong.stderr);
    });
});
