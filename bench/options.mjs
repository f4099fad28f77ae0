// What is to be measured, from the arguments of a run.
import { parseArgs } from 'node:util';
import { LIBRARIES, OWN, QUICK } from './libraries.mjs';

const FULL = { rows: [100_000, 1_000_000, 10_000_000], rounds: 5, caseMs: 8000, paintSteps: 40 };
const FAST = { rows: [100_000, 1_000_000], rounds: 1, caseMs: 700, paintSteps: 12, formats: ['csv', 'arrow'], isShort: true };

/** What a run measures, by its arguments; `benches` are the names of all that there is. */
export function optionsOf(argv, benches) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      floor: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      rounds: { type: 'string' },
      rows: { type: 'string' },
      libraries: { type: 'string' },
    },
  });
  const base = values.quick ? FAST : FULL;
  const names = values.libraries?.split(',') ?? (values.quick ? QUICK : LIBRARIES.map(({ name }) => name));
  return {
    ...base,
    quick: values.quick,
    floor: values.floor,
    asBuilt: values['as-built'],
    benches: positionals,
    isWhole: positionals.length === 0 && !values.rounds && !values.rows && !values.libraries,
    libraries: LIBRARIES.filter(({ name }) => name.startsWith(OWN) || names.includes(name)),
    rounds: Number(values.rounds ?? base.rounds),
    rows: values.rows?.split(',').map(Number) ?? base.rows,
    problems: [
      ...positionals.filter((name) => !benches.includes(name)),
      ...names.filter((name) => !LIBRARIES.some((library) => library.name === name)),
      ...(values.rounds && !(Number(values.rounds) >= 1) ? [`--rounds=${values.rounds}`] : []),
      ...(values.rows && !values.rows.split(',').every((rows) => Number(rows) >= 1000) ? [`--rows=${values.rows}`] : []),
    ],
  };
}
