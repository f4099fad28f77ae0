// Loaded by a server before its own code: its clock is off by the milliseconds in the file that SALES_CLOCK names.
import { readFileSync } from 'node:fs';

const { now } = Date;
Date.now = () => now() + Number(readFileSync(process.env.SALES_CLOCK, 'utf8'));
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [Date.now()] : given));
  }
};
