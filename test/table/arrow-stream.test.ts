import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dictionary, Int32, makeVector, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { readMessages, RECORD_BATCH } from '../../src/table/arrow/messages.js';
import type { LoadPart } from '../../src/table/part.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { part } from '../parts.js';
import { cells, loadTable } from './helpers.js';

const ROWS = 1000;

/** A table of texts, codes and numbers in four batches. */
function orders(): Table {
  const texts = (read: (row: number) => string): string[] => Array.from({ length: ROWS }, (_, row) => read(row));
  const whole = new Table({
    id: vectorFromArray(
      texts((row) => `S${row >> 1}`),
      new Utf8(),
    ),
    region: vectorFromArray(
      texts((row) => `region ${row % 300}`),
      new Dictionary(new Utf8(), new Int32()),
    ),
    units: makeVector(Int32Array.from({ length: ROWS }, (_, row) => row)),
  });
  const [batch] = whole.batches;
  assert.ok(batch);
  return new Table(
    whole.schema,
    [0, 250, 500, 750].map((start) => batch.slice(start, start + 250)),
  );
}

/** The bytes in pieces of a few lengths, each in memory of its own. */
async function* pieces(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    await Promise.resolve();
    yield bytes.slice(at, (at += length));
  }
}

function streamOf(bytes: Uint8Array, lengths: readonly number[]): Blob {
  const chunks = pieces(bytes, lengths);
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  return { stream: () => stream, size: bytes.length, type: '' } as unknown as Blob;
}

describe('Arrow in pieces', () => {
  it('gives memory of pieces back only when nothing is read from it any more', async () => {
    for (const format of ['stream', 'file'] as const) {
      const bytes = tableToIPC(orders(), format);
      const read = async (recycle?: (chunk: Uint8Array) => void): Promise<unknown> => {
        const dictionaries: Uint8Array[] = [];
        const seen: unknown[] = [];
        for await (const { kind, header, body } of readMessages({ chunks: pieces(bytes, [700]), recycle }, () => true)) {
          seen.push([kind, kind === RECORD_BATCH ? [header.pairs(2), body.slice()] : header.long(0)]);
          // What is no batch of rows is kept.
          if (kind !== RECORD_BATCH) dictionaries.push(body);
        }
        return [seen, dictionaries];
      };
      const spoil = (chunk: Uint8Array): void => void new Uint8Array(chunk.buffer).fill(0xff);
      assert.deepEqual(await read(spoil), await read());
    }
  });

  it('gives the same rows wherever the pieces end, from a stream and from a file @release', async () => {
    for (const format of ['stream', 'file'] as const) {
      const bytes = tableToIPC(orders(), format);
      for (const lengths of [[1, 7, 4096], [13], [bytes.length]]) {
        const table = await loadTable({ name: 'orders', input: { kind: 'blob', blob: streamOf(bytes, lengths) } });
        const [id, region, units] = table.columns.map((column) => cells(column));
        assert.equal(table.rowCount, ROWS, format);
        assert.deepEqual([id?.[999], region?.[999], units?.[999]], ['S499', 'region 99', 999]);
        assert.deepEqual(
          units,
          Array.from({ length: ROWS }, (_, row) => row),
        );
        assert.deepEqual(
          region,
          Array.from({ length: ROWS }, (_, row) => `region ${row % 300}`),
        );
      }
    }
  });

  it('is read batch by batch before its end is there', async () => {
    const bytes = tableToIPC(orders(), 'stream');
    let given = 0;
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces(bytes, [1024])) {
        given += piece.length;
        yield piece;
      }
    };
    const givenAtBatches: number[] = [];
    for await (const { kind } of readMessages({ chunks: chunks() })) if (kind === RECORD_BATCH) givenAtBatches.push(given);
    assert.equal(givenAtBatches.length, 4);
    assert.ok((givenAtBatches[0] ?? Infinity) < bytes.length / 2, `${givenAtBatches.join()} of ${bytes.length}`);
  });

  it('is read where messages have no mark, as writers made them once', async () => {
    const marked = tableToIPC(orders(), 'stream');
    const parts: Uint8Array[] = [];
    const view = new DataView(marked.buffer, marked.byteOffset, marked.byteLength);
    for (let at = 0; at + 8 <= marked.length;) {
      const length = view.getInt32(at + 4, true);
      let end = at + 8 + length;
      if (length > 0) {
        const meta = new DataView(marked.buffer, marked.byteOffset + at + 8, length);
        const table = meta.getUint32(0, true);
        const slot = meta.getUint16(table - meta.getInt32(table, true) + 4 + 3 * 2, true);
        end += slot === 0 ? 0 : Number(meta.getBigInt64(table + slot, true));
      }
      parts.push(marked.slice(at + 4, end));
      at = end;
    }
    const blob = streamOf(Buffer.concat(parts), [1000]);
    const table = await loadTable({ name: 'orders', input: { kind: 'blob', blob } }, { format: 'arrow' });
    assert.equal(table.rowCount, ROWS);
    assert.equal(cells(table.columns[0]!)[999], 'S499');
  });

  it('is told to be cut off where bytes are lacking, in a stream and in a file', async () => {
    for (const format of ['stream', 'file'] as const) {
      const bytes = tableToIPC(orders(), format);
      for (const length of [bytes.length >> 1, bytes.length - 1500]) {
        const blob = streamOf(bytes.slice(0, length), [999]);
        await assert.rejects(loadTable({ name: 'orders', input: { kind: 'blob', blob } }), { code: 'truncated' });
      }
    }
  });

  it('is decoded by a part that is asked for with the file, before its first byte', async () => {
    const asked: string[] = [];
    const recorded: LoadPart = (name) => {
      asked.push(name);
      return part(name);
    };
    const askedAtFirst: string[][] = [];
    const fetch = (): Promise<Response> =>
      yieldToEventLoop().then(() => {
        askedAtFirst.push([...asked]);
        return new Response(Uint8Array.from(tableToIPC(orders(), 'stream')));
      });
    const input = { kind: 'url', url: 'https://data.test/orders.arrows' } as const;
    const table = await loadTable({ name: 'orders', input }, { part: recorded, fetch });
    assert.equal(table.rowCount, ROWS);
    assert.deepEqual(askedAtFirst, [['arrow']]);
  });
});
