import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sourcesOf } from '../../scripts/stamp.mjs';

describe('what dist is made from', () => {
  it('is there, and holds the plugin that shortens templates', () => {
    const sources = sourcesOf('dist').map((file) => file.replaceAll('\\', '/'));
    for (const file of sources) assert.ok(existsSync(file), file);
    assert.ok(sources.includes('scripts/minify-templates.mjs'));
  });
});
