import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roomsOf, tableOf } from '../../scripts/size-docs.mjs';

describe('roomsOf', () => {
  it('divides the KB of a file by the sizes of its modules, each element as a room', () => {
    const modules = [
      { module: 'build/src/query/plan.js', bytes: 300 },
      { module: 'build/src/elements/base/card.js', bytes: 200 },
      { module: 'build/src/elements/base/query/pending.js', bytes: 300 },
      { module: 'build/src/elements/sales-kpi/sales-kpi.js', bytes: 100 },
      { module: 'node_modules/lit/index.js', bytes: 100 },
    ];
    assert.deepEqual(roomsOf(20, modules), [
      { room: '`elements/base`', kb: 10 },
      { room: '`query`', kb: 6 },
      { room: '`elements/sales-kpi`', kb: 2 },
      { room: 'packages', kb: 2 },
    ]);
  });

  it('leaves rooms with less than 1 KB out, except for the largest', () => {
    const modules = [
      { module: 'build/src/plot/axis.js', bytes: 10 },
      { module: 'build/src/util/text.js', bytes: 90 },
    ];
    assert.deepEqual(roomsOf(0.5, modules), [{ room: '`util`', kb: 0.45 }]);
  });
});

it('tableOf gives a line per file, with the KB of its rooms where it has several', () => {
  const files = [
    {
      name: 'base',
      kb: 63.25,
      rooms: [
        { room: '`client`', kb: 40.4 },
        { room: 'packages', kb: 20 },
      ],
    },
    { name: 'limited', kb: 0.9, rooms: [{ room: '`plot`', kb: 0.9 }] },
  ];
  assert.equal(
    tableOf(files),
    '| File | KB | Rooms |\n| --- | --- | --- |\n| `base` | 63.3 | `client` 40, packages 20 |\n| `limited` | 0.9 | `plot` |',
  );
});
