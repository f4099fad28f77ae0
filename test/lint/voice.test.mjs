import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { markedFiles, markedIn } from '../../scripts/lint/voice.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the voice lint', () => {
  it('finds marked phrases in comments, in the literals of messages and in Markdown', () => {
    assert.deepEqual(markedIn('src/util/x.ts', "/** What is told of it. */\nconst told = 'told'; // anew"), ['told', 'anew']);
    assert.deepEqual(markedIn('src/messages/x-messages.ts', 'const x = { a: `${n} left out`, b: "beside" };'), [
      'left out',
      'beside',
    ]);
    assert.deepEqual(markedIn('docs/x.md', 'So many rows, `told` in code.\n```\nwhose\n```\n'), ['so many']);
    assert.deepEqual(markedIn('src/util/x.ts', '/** There is no longer a limit; this is no limit. */'), ['is no limit']);
    assert.deepEqual(markedIn('src/util/x.ts', '/** There is no limit for rows whose key is missing. */'), []);
    assert.deepEqual(markedIn('src/messages/en/x.json', '{ "told": "Rows whose key is missing" }'), ['whose']);
    assert.deepEqual(markedIn('src/util/x.ts', 'const url = `https://example.com/told/${told}`;'), []);
  });

  it('finds none of them in the repository', () => {
    assert.deepEqual(
      markedFiles(root).map(({ file, phrases }) => `${file}: ${phrases.join(', ')}`),
      [],
    );
  });
});
