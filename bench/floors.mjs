// The ratchet: how many times as fast as DuckDB-WASM each case must stay.

/**
 * What is below its floor, one text each. `floors` is case → rows → least ratio of `peer`; a floor without a figure counts as not reached, but for
 * rows that were not measured at all.
 */
export function belowFloors(figures, floors, peer) {
  const measured = new Set(figures.map(({ rows }) => String(rows)));
  return Object.entries(floors).flatMap(([name, byRows]) =>
    Object.entries(byRows)
      .filter(([rows]) => measured.has(rows))
      .flatMap(([rows, floor]) => {
        const figure = figures.find((one) => one.case === name && String(one.rows) === rows && one.library === peer);
        const ratio = figure?.ratio ?? null;
        if (ratio !== null && ratio >= floor) return [];
        return [`${name}, ${rows} rows: ${ratio === null ? 'not measured' : `${ratio} ×`}, the floor is ${floor} ×`];
      }),
  );
}
