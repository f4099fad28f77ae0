import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ExpandedPanels, LONE, STORY, type Door } from '../../../src/elements/sales-insights/views/finding-card.js';
import type { Finding } from '../../../src/elements/sales-insights/model/finding.js';

const [WEST, EAST] = ['West', 'East'].map((key) => ({ key }) as Finding) as [Finding, Finding];

describe('ExpandedPanels', () => {
  it('opens one door of one finding in one place, closes it again, and tells of each', () => {
    let told = 0;
    const doors = new ExpandedPanels(() => (told += 1));
    const open = (): string[] =>
      ['f', 'p'].flatMap((prefix) =>
        (['todo', 'how'] as Door[]).flatMap((door) =>
          [WEST, EAST].flatMap((one) => (doors.isOpen(prefix, door, one) ? [`${prefix} ${door} ${one.key}`] : [])),
        ),
      );
    assert.deepEqual(open(), []);
    doors.turn('f', 'how', WEST);
    assert.deepEqual([open(), told], [['f how West'], 1]);
    doors.turn('f', 'how', WEST);
    assert.deepEqual([open(), told], [[], 2]);
  });

  it('has open what to do in a story, and for the only finding of a dashboard, until somebody closes it', () => {
    for (const prefix of [STORY, LONE]) {
      const doors = new ExpandedPanels(() => undefined);
      assert.deepEqual([doors.isOpen(prefix, 'todo', WEST), doors.isOpen(prefix, 'how', WEST)], [true, false]);
      doors.turn(prefix, 'todo', WEST);
      assert.deepEqual([doors.isOpen(prefix, 'todo', WEST), doors.isOpen(prefix, 'todo', EAST)], [false, true]);
    }
  });
});
