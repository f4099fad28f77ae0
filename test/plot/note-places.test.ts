import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notesOf } from '../../src/plot/time/layout.js';
import { textWidth } from '../../src/plot/text-width.js';
import type { BinNote } from '../../src/query/time/day-notes.js';
import type { NoteLayout } from '../../src/plot/time/picture.js';

/** Bins of 20 px from 40 px on, in a picture of 440 px. */
const steps = { from: 0, to: 19, x0: 50, stepPx: 20 };
const frame = { start: 40, end: 440, rtl: false, small: false };
const note = (from: number, text: string, to = from): BinNote => ({ from, to, text });
const rows = (notes: readonly NoteLayout[]): Record<string, number | undefined> =>
  Object.fromEntries(notes.map(({ text, row }) => [text, row]));

describe('notesOf', () => {
  it('puts labels that do not touch in one row', () => {
    assert.deepEqual(rows(notesOf([note(1, 'Sale'), note(10, 'Fair')], steps, frame)), { Sale: 0, Fair: 0 });
  });

  it('puts the earlier of two labels that touch higher, so that its rule cuts none', () => {
    assert.deepEqual(rows(notesOf([note(1, 'A long campaign'), note(3, 'Fair')], steps, frame)), {
      'A long campaign': 1,
      Fair: 0,
    });
  });

  it('turns a label before its rule where it would leave the picture', () => {
    const [last] = notesOf([note(19, 'Black Friday')], steps, frame);
    assert.equal(last?.before, true);
    assert.equal(last.row, 0);
  });

  it('puts labels before their rules where so more of them have a place', () => {
    const small = { ...frame, small: true };
    const notes = notesOf([note(15, 'Black Friday'), note(17, 'Strike in the South')], steps, small);
    assert.deepEqual(rows(notes), { 'Black Friday': 0, 'Strike in the South': 1 });
    assert.deepEqual(
      notes.map(({ before }) => before),
      [true, true],
    );
  });

  it('leaves labels out that find no room, and notes beside the bins shown', () => {
    const many = Array.from({ length: 6 }, (_, k) => note(2 + k, `Campaign number ${k}`));
    const found = notesOf(many, steps, frame);
    assert.equal(found.length, 6);
    assert.equal(found.filter(({ row }) => row !== undefined).length, 3);
    assert.deepEqual(notesOf([note(30, 'Later')], steps, frame), []);
  });

  it('never lets labels of a row touch, nor a rule cut a label below it', () => {
    for (let seed = 1; seed < 60; seed++) {
      const notes = Array.from({ length: 6 }, (_, k) => note((seed * (k + 3) * 7) % 20, 'x'.repeat(1 + ((seed * (k + 1)) % 14))));
      const found = notesOf(notes, steps, frame).flatMap(({ from, text, before, row }) => {
        const at = steps.x0 + from * steps.stepPx;
        const width = textWidth(text, 12) + 5;
        return row === undefined ? [] : [{ at, row, from: before ? at - width : at, to: before ? at : at + width }];
      });
      for (const one of found)
        for (const other of found) {
          if (one === other) continue;
          if (one.row === other.row) assert.ok(one.to < other.from || other.to < one.from);
          if (one.row > other.row) assert.ok(one.at <= other.from || one.at >= other.to);
        }
    }
  });

  it('is mirrored from right to left', () => {
    const mirrored = { from: 0, to: 19, x0: 390, stepPx: -20 };
    const notes = [note(1, 'A long campaign'), note(3, 'Fair'), note(19, 'Black Friday')];
    const turned = notesOf(notes, mirrored, { start: 400, end: 0, rtl: true, small: false });
    const plain = notesOf(notes, steps, frame);
    assert.deepEqual(turned, plain);
  });
});
