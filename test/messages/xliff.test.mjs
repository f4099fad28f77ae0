// @release: texts go to translators before a release; texts.test.mjs checks the texts
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { MESSAGES, tagsOf } from '../../scripts/texts/languages.mjs';
import { fromXliff } from '../../bin/xliff.mjs';
import { filesOfXliff, toXliff } from '../../scripts/texts/xliff.mjs';

const isLong = process.env.SALES_LONG === '1';
const kept = (file) => readFile(path.join(MESSAGES, file), 'utf8');

describe('texts as XLIFF', () => {
  it('come back as they went, in every language', async () => {
    // By day Arabic, Japanese and Polish, whose texts differ in script, direction and forms.
    for (const tag of isLong ? (await tagsOf()).filter((one) => one !== 'en') : ['ar', 'ja', 'pl']) {
      const files = await filesOfXliff(await toXliff(tag));
      assert.ok(files.size > 20, tag);
      for (const [file, text] of files) assert.equal(text, await kept(file), file);
    }
  });

  it('bring what a translator changes, and nothing else', async () => {
    const before = await toXliff('pl');
    const [, old] = /<trans-unit id="retry"[^]*?<target state="translated">(.*?)<\/target>/.exec(before);
    const files = await filesOfXliff(before.replace(`>${old}<`, '>Jeszcze raz &amp; od <g id="1">nowa</g><'));
    for (const [file, text] of files) {
      const now = (await kept(file)).replace(`"retry": "${old}"`, '"retry": "Jeszcze raz & od nowa"');
      assert.equal(text, now, file);
    }
    assert.match(files.get('pl/card.json'), /Jeszcze raz & od nowa/);
  });

  it('have the English texts as sources, without translations for a new language', async () => {
    const xml = await toXliff('is');
    assert.match(xml, /<source>Retry<\/source>\n\s*<target state="needs-translation"\/>/);
    assert.equal(
      [...fromXliff(xml).files.values()].reduce((sum, units) => sum + units.size, 0),
      0,
    );
    const files = await filesOfXliff(xml.replace('<target state="needs-translation"/>', '<target>Aftur</target>'));
    assert.deepEqual(
      [...files.keys()].map((file) => file.slice(0, 3)),
      ['is/'],
    );
  });

  it('are refused where they are of two languages, damaged, or of no text', async () => {
    const xml = await toXliff('pl');
    await assert.rejects(filesOfXliff(xml.replace('target-language="pl"', 'target-language="de"')), /target languages 'de, pl'/);
    await assert.rejects(filesOfXliff('<xliff><file target-language="pl"'), /damaged/);
    await assert.rejects(filesOfXliff(xml.replace('id="retry"', 'id="retryy"')), /'retryy'/);
    await assert.rejects(filesOfXliff(xml.replace('original="kpi.json"', 'original="kpy.json"')), /'kpy\.json'/);
  });
});
