import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadShapes } from '../../../src/elements/sales-map/load-shapes.js';
import { errorOf } from './map-answers.js';

describe('loadShapes', () => {
  const asked: string[] = [];
  const load = (shapes: string, reply: () => Response) =>
    loadShapes(shapes, undefined, {
      baseURI: 'https://shop.example/reports/page.html',
      fetch: (url) => {
        asked.push(url as string);
        return Promise.resolve().then(reply);
      },
    });

  it('requests the URL relative to the page, without the name of the object', async () => {
    const text =
      '{"type":"Topology","objects":{"a":{},"b c":{"type":"Polygon","id":1,"arcs":[[0]]}},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]}';
    const map = await load('data/regions.json?v=2#b%20c', () => new Response(text));
    assert.equal(map.codeOf('1'), '1');
    assert.deepEqual(asked, ['https://shop.example/reports/data/regions.json?v=2']);
  });

  it('reports failures as those of data', async () => {
    const missing = await errorOf(() => load('regions.json', () => new Response('', { status: 404 })));
    assert.deepEqual(
      [missing.code, missing.params.status, missing.params.attribute, missing.params.url],
      ['http-status', 404, 'shapes', 'https://shop.example/reports/regions.json'],
    );
    const broken = await errorOf(() =>
      load('regions.json', () => {
        throw new TypeError('offline');
      }),
    );
    assert.deepEqual([broken.code, broken.params.attribute], ['network', 'shapes']);
  });
});
