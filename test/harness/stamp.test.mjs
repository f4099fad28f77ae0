import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sourcesOf } from '../../scripts/stamp.mjs';

describe('what dist is made from', () => {
  it('is there, and holds the plugins that shorten the bundles', () => {
    const sources = sourcesOf('dist').map((file) => file.replaceAll('\\', '/'));
    for (const file of sources) assert.ok(existsSync(file), file);
    for (const plugin of [
      'only-reached',
      'only-let',
      'shorter-decorators',
      'shorter-privates',
      'shorter-addresses',
      'minify-templates',
    ])
      assert.ok(sources.includes(`scripts/${plugin}.mjs`), plugin);
  });
});
