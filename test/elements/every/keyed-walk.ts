import { executeServerCommand } from '@web/test-runner-commands';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';

import { focused, press as pressKeys } from '../keys.js';

/** Maximum number of key presses of each task, from where the task before it ends. */
const STEPS = {
  'reach the trend': 2,
  'hear its keys': 1,
  'read the last point': 1,
  'read the point before, with its comparison': 1,
  'hear the end of the chart': 2,
  'select two periods': 2,
  'clear them, and keep the period of the page': 1,
  'read why a number is what it is': 6,
  'filter by the largest value of a chart, and hear the answer': 22,
  'undo, and hear what was undone': 1,
  'show the table of the chart': 6,
  'find the lowest value of all': 5,
  'save the numbers, and hear so': 7,
  'go to the next card': 1,
  'select a period in the date filter': 14,
  'clear it, and keep the focus': 3,
  'answer a question about the data, and hear what changed': 6,
  'build a page in the composer, and copy its HTML': 60,
};

/** Counts the key presses of tasks on a dashboard. */
export class Walk {
  /** The tasks that took more key presses than stated. */
  readonly slow: string[] = [];
  readonly dashboard: SalesDashboard;
  #presses = 0;

  constructor(dashboard: SalesDashboard) {
    this.dashboard = dashboard;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#presses++;
      await pressKeys(key);
    }
  }

  /** Opens the dialog for files with Enter, and chooses files of `../shared/data` in it. The keys inside the dialog are those of the system. */
  async chooseFiles(files: readonly string[]): Promise<void> {
    this.#presses++;
    await executeServerCommand('choose-files', { key: 'Enter', files });
  }

  /** Presses a key until the focus is where it is looked for. */
  async until(key: string, holds: (element: Element) => boolean, what: string): Promise<Element> {
    for (let presses = 0; presses < 150; presses++) {
      if (holds(focused())) return focused();
      await this.press(key);
    }
    throw new Error(`${what} is not reached by 150 × ${key}`);
  }

  /** Does a task, and counts its key presses. */
  async task(name: keyof typeof STEPS, act: () => Promise<void>): Promise<void> {
    if (this.dashboard.isConnected) await this.dashboard.ready;
    this.#presses = 0;
    await act();
    if (this.#presses > STEPS[name]) this.slow.push(`${name}: ${this.#presses}`);
  }
}
