import type { RunSql } from '../engine/sql/sql-engine.js';
import type { SlowStatement } from './plan-handler-config.js';

/** Returns a function that runs statements, and reports those that take longer than `slow` seconds. */
export function reportingSlow(run: RunSql, slow: number, report: (statement: SlowStatement) => void): RunSql {
  return async (sql, parameters, options) => {
    const began = performance.now();
    const end = (rows?: number): void => {
      const seconds = (performance.now() - began) / 1000;
      if (seconds > slow) report({ seconds, sql, ...(rows !== undefined && { rows }) });
    };
    try {
      const found = await run(sql, parameters, options);
      end(found.rowCount);
      return found;
    } catch (error) {
      end();
      throw error;
    }
  };
}
