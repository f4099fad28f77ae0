import { TimeZone } from '../../query/time/time-zone.js';
import type { Catalog } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import type { LocalDataset } from '../local-dataset.js';
import type { LaterRules } from '../rows/dataset-rows.js';
import type { LaterRows } from './later-rows.js';
import { mayLeaveOutLater, noteworthyCopies, type LeavingOut } from './leaving-out.js';
import type { StatesPart } from './open-with-states.js';
import type { OpenGroups } from './rows-amount.js';

/** How a dataset was opened. */
interface OpenedWith extends LeavingOut {
  /** True when the page says what to do with copies. */
  readonly areCopiesKnown: boolean;
  /** What is known of the rows that were excluded; absent while all count. */
  readonly later: LaterRows | undefined;
  readonly dataset: LocalDataset;
  readonly open: OpenGroups;
  readonly part: () => Promise<StatesPart>;
  /** Returns the notes on money of an unknown kind. */
  readonly money: (now: RowsNow) => Promise<readonly Note[]>;
}

interface RowsNow {
  readonly tables: readonly Table[];
  readonly catalog: Catalog;
}

/** Rows up to which copies are searched again after rows were added: it takes a few milliseconds. */
const MAX_SEARCHED = 100_000;

/** Code of the note on copies. */
const COPIES = 'repeated-rows';
/** Code of the notes on money of an unknown kind, which state a sum. */
const MONEY = 'unknown-money';

/** Returns which of the rows that are added to a dataset count: states and copies follow the rules by which it was opened. */
export function laterRules({ later: known, dataset, open, part, money, ...leaving }: OpenedWith): LaterRules {
  let later = known;
  const withMoney = async (now: RowsNow, notes: readonly Note[]): Promise<readonly Note[]> =>
    notes.some(({ code }) => code === MONEY) ? [...notes.filter(({ code }) => code !== MONEY), ...(await money(now))] : notes;
  return {
    screen: async (now, { target, rows, part: { appendTables, rowsLike } }) => {
      if (!later && !mayLeaveOutLater(target, rows, leaving)) return undefined;
      const zone = new TimeZone(now.catalog.calendar.timeZone);
      const added = { ...rowsLike(target, rows, zone), name: target.name };
      const { LaterRows } = await part();
      later ??= new LaterRows(leaving, open);
      return later.screen(now, added, { dataset, combine: (tables) => appendTables(tables, zone) });
    },
    withCopies: async (now, known) => {
      const notes = await withMoney(now, known);
      const { tables, catalog } = now;
      const [sales] = tables;
      if (!sales || leaving.areCopiesKnown || sales.rowCount > MAX_SEARCHED) return notes;
      const copies = noteworthyCopies(sales, catalog);
      const others = notes.filter(({ code }) => code !== COPIES);
      if (copies.length === 0) return others.length === notes.length ? notes : others;
      const groups = tables.map((table) => ({ table, files: [table.name] }));
      return [...others, await (await part()).copiesNote({ groups, dataset }, copies, open)];
    },
  };
}
